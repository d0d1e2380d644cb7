import { longDay } from '../../basics/day'
import { shareText } from '../../basics/share'
import { listed } from '../../basics/text'
import { type Checklist, forceWords, itemForce } from '../../frameworks/reportChecklist'
import { noReportParts } from '../../frameworks/reportParts'
import { type Block, countCell, type ReportDocument } from '../block'
import { type BoardFacts, boardFacts } from '../board/boardFacts'
import type { Figure } from '../board/figure'
import { areViewsHeld, heldViews } from '../board/heldViews'
import { figureShare, figureWords, whatOf } from '../board/pageOne'
import type { BoardReportRequest } from '../boardReport'
import { type FrontFacts, frontBlock, pageAndProperties } from '../front'
import { termsUsed } from '../glossaryTerms'
import { ratingKey } from '../ratingKey'
import { wordsUsed } from '../wordsUsed'
import { type Coverage, countCoverage, coverageOf, coverageWords, uniqueFigures } from './coverage'
import { type Said, saidBy, saidOn } from './saidWords'

/** What the evidence for a yearly report is made from. */
export type YearlyRequest = Omit<BoardReportRequest, 'checklist'> & { readonly checklist: Checklist }

/**
 * Evidence for a yearly report under the headings of a list: figures from the record with the day they were counted, and words of
 * people with who wrote them and when. It makes up no sentence that judges. What is missing is said under its heading, and an annex
 * says where each figure comes from.
 */
export function yearlyEvidence({
  workspace,
  cycleId,
  asAt,
  glossary,
  status,
  checklist,
  parts = noReportParts,
}: YearlyRequest): ReportDocument {
  const facts = boardFacts(workspace, cycleId, asAt, checklist, parts)
  const front: FrontFacts = {
    workspace,
    reported: facts,
    asAt,
    status,
    title: checklist.title,
    documentKind: 'Yearly report evidence',
    whose: workspace.partnership.name,
    shortTitle: `Yearly report evidence, ${facts.cycle.title}`,
    subject: `${checklist.title}: what the record holds`,
    preparedBy: workspace.partnership.preparedBy,
  }
  if (areViewsHeld(facts)) return { ...pageAndProperties(front), blocks: [frontBlock(front), ...heldViews(facts)] }
  const coverage = coverageOf(checklist, facts)
  const figures = uniqueFigures(coverage.flatMap((each) => each.figures))
  const body = [
    ...opening(facts, checklist, coverage),
    ...withWords(coverage, facts).flatMap((each) => itemBlocks(each, figures)),
    ...annexes(coverage, figures, facts),
  ]
  const terms = termsUsed(body, glossary)
  return {
    ...pageAndProperties(front),
    blocks: [frontBlock(front), ...body, ...keyBlocks(facts, coverage), ...wordsUsed(1, terms)],
  }
}

function opening(facts: BoardFacts, checklist: Checklist, coverage: readonly Coverage[]): readonly Block[] {
  const { covered, partly, missing } = countCoverage(coverage)
  const about: Block = {
    kind: 'paragraph',
    words: `Material to write a yearly report from, as at ${longDay(facts.asAt)}: numbers from the record, and words as people wrote them. It is not the report: whoever writes that decides what they show. It counts ${facts.cycle.title}, and what else the record holds up to that day.`,
  }
  const list: Block = { kind: 'paragraph', words: `${checklist.document}, ${checklist.edition}. ${checklist.note}` }
  const title: Block = { kind: 'heading', level: 1, text: 'What this is', id: 'about' }
  if (coverage.length === 0)
    return [
      title,
      about,
      list,
      {
        kind: 'callout',
        words: 'This list has no items yet, so nothing is set under its headings. Choose another list.',
      },
    ]
  return [
    title,
    about,
    list,
    {
      kind: 'paragraph',
      words: `The record holds something on ${shareText(covered, coverage.length, 'items')}, on part of ${partly}, and nothing on ${missing}.`,
    },
    { kind: 'contents' },
  ]
}

const headingOf = ({ item }: Coverage) => `item-${item.id}`

/** An item with what is printed under it, and the items under which other figures and words on it stand already. */
type ItemWords = Coverage & {
  readonly told: readonly Figure[]
  readonly toldElsewhere: readonly Figure[]
  readonly said: readonly Said[]
  readonly elsewhere: readonly number[]
}

/** Gives each item its figures and the words of people on it. Each stands once, under the first item that it belongs to. */
function withWords(coverage: readonly Coverage[], facts: BoardFacts): readonly ItemWords[] {
  const standIn = new Map<string, number>()
  const here = <T>(all: readonly T[], keyOf: (each: T) => string, place: number) => {
    const own = all.filter((each) => !standIn.has(keyOf(each)))
    const others = all.filter((each) => standIn.has(keyOf(each)))
    const places = [...new Set(others.flatMap((each) => standIn.get(keyOf(each)) ?? []))]
    for (const each of own) standIn.set(keyOf(each), place)
    return { own, others, places }
  }
  return coverage.map((each, i) => {
    const figures = here(each.figures, (figure) => `${figure.from}: ${figureWords(figure)}`, i)
    const words = here(unique(each.item.fedBy.flatMap((kind) => saidOn(facts, kind))), (said) => `“${said.words}”`, i)
    return { ...each, told: figures.own, toldElsewhere: figures.others, said: words.own, elsewhere: words.places }
  })
}

function itemBlocks(each: ItemWords, figures: readonly Figure[]): readonly Block[] {
  const { item, missing, said, elsewhere } = each
  return [
    { kind: 'heading', level: 1, text: item.heading, id: headingOf(each) },
    {
      kind: 'paragraph',
      words: [{ kind: 'strong', text: `${itemForce(item)}. ` }, item.text],
    },
    ...(each.told.length === 0
      ? []
      : [
          {
            kind: 'bullets',
            items: each.told.map((figure) => `${figureWords(figure)} (figure\u00a0${numberOf(figure, figures)}).`),
          } as const,
        ]),
    ...(each.toldElsewhere.length === 0
      ? []
      : [{ kind: 'paragraph', words: alsoText(each.toldElsewhere, figures) } as const]),
    ...said.flatMap(quoted),
    ...(elsewhere.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            words: `Words of people on this stand in ${sectionsText(elsewhere)}.`,
          } as const,
        ]),
    ...(missing.length === 0
      ? []
      : [{ kind: 'callout', words: [{ kind: 'strong', text: 'Missing. ' }, missing.join(' ')] } as const]),
  ]
}

/** `Figures 4 and 5 tell of this too; they stand above, and in the annex.` */
function alsoText(told: readonly Figure[], figures: readonly Figure[]): string {
  const numbers = listed(
    told
      .map((figure) => numberOf(figure, figures))
      .sort((a, b) => a - b)
      .map(String),
  )
  return told.length === 1
    ? `Figure\u00a0${numbers} tells of this too; it stands above, and in the annex.`
    : `Figures\u00a0${numbers} tell of this too; they stand above, and in the annex.`
}

/** `section 4`; `sections 4 and 7`. */
const sectionsText = (places: readonly number[]) =>
  `${places.length === 1 ? 'section' : 'sections'}\u00a0${listed([...places].sort((a, b) => a - b).map((place) => String(place + 2)))}`

const quoted = (each: Said): readonly Block[] => [
  { kind: 'quote', text: each.words },
  { kind: 'paragraph', words: `${saidBy(each)}.` },
]

const unique = (said: readonly Said[]): readonly Said[] =>
  said.filter((each, i) => said.findIndex(({ words }) => words === each.words) === i)

/** The number of a figure in the annex. */
const numberOf = (figure: Figure, figures: readonly Figure[]): number =>
  figures.findIndex((each) => each.from === figure.from && figureWords(each) === figureWords(figure)) + 1

function annexes(coverage: readonly Coverage[], figures: readonly Figure[], { asAt }: BoardFacts): readonly Block[] {
  if (coverage.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'Annex: what is covered, where, and what is missing', id: 'covered' },
    {
      kind: 'table',
      id: 'covered',
      caption: 'The items of the list, in its order',
      summary:
        'One row for each item: its section, how firmly it is asked for, what the record holds and what is missing, and where we read that it is asked for.',
      columns: [
        { heading: 'Where', width: 13 },
        { heading: 'Item', width: 25 },
        { heading: 'In the record', width: 24 },
        { heading: 'Where we read that it is asked for', width: 38 },
      ],
      rows: coverage.map((each, i) => [
        [{ kind: 'link', to: headingOf(each), text: `section\u00a0${i + 2}` }],
        `${each.item.heading} (${forceWords[each.item.force]})`,
        [coverageWords[each.state], each.missing.join(' ')].filter((words) => words !== '').join('. '),
        each.item.reference === null ? 'A list of our own.' : each.item.reference.replace(/[.]?$/, '.'),
      ]),
    },
    { kind: 'heading', level: 1, text: 'Annex: where each figure comes from', id: 'figures' },
    {
      kind: 'table',
      id: 'figures',
      caption: `Every figure of this document, as at ${longDay(asAt)}`,
      summary: 'One row for each figure: its number, the figure, where it comes from, and how it was counted.',
      columns: [
        { heading: 'No.', width: 8 },
        { heading: 'Figure', width: 16 },
        { heading: 'Of what', width: 24 },
        { heading: 'From', width: 20 },
        { heading: 'How it was counted', width: 32 },
      ],
      rows: figures.map((figure, i) => [
        countCell(i + 1),
        figureShare(figure),
        whatOf(figure),
        figure.from,
        `${figure.how}.`,
      ]),
    },
  ]
}

/** The key to the ratings that figures count. */
const keyBlocks = ({ framework, cycle }: BoardFacts, coverage: readonly Coverage[]): readonly Block[] => {
  const key = coverage.length === 0 ? [] : ratingKey(framework, cycle.reading ?? null)
  return key.length === 0 ? [] : [{ kind: 'heading', level: 1, text: 'Key to the ratings' }, ...key]
}
