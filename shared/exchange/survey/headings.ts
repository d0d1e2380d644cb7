import type { Framework } from '../../frameworks/framework'
import { type PlacedQuestion, questionsOf } from '../../frameworks/lookUp'
import { folded } from '../../partnership/import/cellText'
import { fieldOfHeading } from '../../partnership/import/fields'
import { type Box, boxKey } from '../forms/box'
import { frontBoxes } from '../forms/frontBoxes'
import { boxesOf } from '../forms/questionBoxes'
import { compared } from '../forms/typed'
import { optionTarget, otherTarget, type RowTarget, type Target } from './targets'
import { nearness, tellingWords } from './wording'

/** What a heading is taken to stand for. */
export type HeadingFound = {
  readonly target: Target
  /** The question it is about; null for what is about the row or the organisation. */
  readonly placed: PlacedQuestion | null
  /** `number`: its number is a question's and its words are not, so it is worth checking. */
  readonly how: 'id' | 'number' | 'wording' | 'heading' | 'beside'
  /** From 0 to 1. */
  readonly sureness: number
}

type Known = {
  readonly placed: PlacedQuestion
  readonly wordings: readonly ReadonlySet<string>[]
  /** Its own words, as they are compared. */
  readonly own: string
}

/** Finds what headings stand for in one framework. */
export type HeadingFinder = {
  readonly find: (heading: string) => HeadingFound | null
  /** For a heading that says nothing of its own, such as "Comments": what it is of the question in the column before. */
  readonly beside: (heading: string, before: PlacedQuestion) => HeadingFound | null
}

/**
 * As sure as a wording has to be, and by how much surer than that of any other question. Words this near to another question
 * are not read as those of the question whose number they have.
 */
const least = { sureness: 0.6, lead: 0.06, another: 0.5 } as const

export function headingFinder(framework: Framework): HeadingFinder {
  const all: readonly Known[] = questionsOf(framework).map((placed) => {
    const { text, shortTitle, alternativeText } = placed.question
    const texts = [text, shortTitle, ...(alternativeText ? [alternativeText] : [])]
    return { placed, wordings: texts.map(tellingWords), own: folded(text) }
  })
  const front = frontBoxes(framework).map((box) => ({ box, words: tellingWords(box.label) }))
  const find = (heading: string): HeadingFound | null => {
    const row = rowTarget(heading)
    if (row) return { target: row, placed: null, how: 'heading', sureness: 1 }
    if (saysOther(heading)) return null
    const part = namedPart(framework, all, heading)
    if (part) return part
    const question = questionOf(all, heading)
    const sheet = front
      .map(({ box, words }) => ({ box, sureness: nearness(words, tellingWords(heading)) }))
      .sort((a, b) => b.sureness - a.sureness)[0]
    if (sheet && sheet.sureness >= 0.8 && sheet.sureness > (question?.sureness ?? 0))
      return { target: sheet.box.key, placed: null, how: 'wording', sureness: sheet.sureness }
    if (!question) return null
    const { placed, how, sureness } = question
    return { target: partTarget(framework, placed, heading), placed, how, sureness }
  }
  const beside = (heading: string, placed: PlacedQuestion): HeadingFound | null => {
    const target = besideTarget(framework, placed, heading)
    return target === null ? null : { target, placed, how: 'beside', sureness: 0.5 }
  }
  return { find, beside }
}

const submitted =
  /^(end date|end time|completion time|completed|completed on|date completed|date submitted|submitted|submitted on|submission date|timestamp|response date|date of response)$/
const answeredBy =
  /^(completed by|form completed by|name of person completing( this| the)?( form| audit| return| survey)?|your name|respondent|respondent name|name of respondent|person completing)$/

const kinds = '(?:school|college|academy|setting|nursery|organisation|agency|service|provider|practice)'
const whose = new RegExp(
  `^which ${kinds}(?: (?:or )?${kinds})* (?:are you (?:answering|replying|responding|completing|filling)\\b.*\\b(?:for|of)|do you (?:represent|answer for|work (?:for|at|in))|is this (?:for|about))$`,
)
const notInList = new RegExp(
  `^if (?:your|the) ${kinds}(?: (?:or )?${kinds})* is not (?:listed|in the list|on the list|shown)\\b|^${kinds} name if (?:other|not listed)$`,
)

function rowTarget(heading: string): RowTarget | null {
  const words = folded(heading)
  if (submitted.test(words)) return 'row/at'
  if (answeredBy.test(words)) return 'row/by'
  if (notInList.test(words)) return 'row/otherName'
  if (whose.test(words)) return 'row/name'
  const asked = words.replace(
    /^(?:please (?:give|enter|state|select|choose) )?(?:what is )?(?:the |your )?(?:full )?(?:(urn|dfe number|laestab)|(?:name of (?:your )?(?:school|setting|organisation|agency).*))$/,
    (_all, number?: string) => number ?? 'school name',
  )
  const known = fieldOfHeading(heading)?.field ?? fieldOfHeading(asked)?.field
  return known === 'name' || known === 'urn' || known === 'laestab' ? `row/${known}` : null
}

/** A number of a question, and behind it the very words over one of its boxes. */
function namedPart(framework: Framework, all: readonly Known[], heading: string): HeadingFound | null {
  const said = folded(heading.replace(/^\s*q(?:uestion)?[.\s]*(?=\d)/i, ''))
  const found = all.flatMap(({ placed }) =>
    boxesOf(framework, placed)
      .filter(({ label }) => placed.question.label !== '' && folded(`${placed.question.label} ${label}`) === said)
      .map(({ key }) => ({ placed, key })),
  )
  const [only] = found
  if (!only || found.length > 1) return null
  return { target: only.key, placed: only.placed, how: 'id', sureness: 1 }
}

type Guess = Pick<HeadingFound, 'how' | 'sureness'> & { readonly placed: PlacedQuestion }

/** The question a heading names: by its id, by its number with some of its words, or by its wording alone. */
function questionOf(all: readonly Known[], heading: string): Guess | null {
  const [, lead = '', rest = ''] =
    /^\W*(?:q(?:uestion)?[.\s]*(?=\d))?([a-z0-9][a-z0-9.\-_]*)[):.\]]*\s*([\s\S]*)$/i.exec(heading) ?? []
  const named = lead.replace(/[.\-_]+$/, '').toLowerCase()
  const byId = all.find(({ placed }) => placed.question.id.toLowerCase() === named)
  if (byId) return { placed: byId.placed, how: 'id', sureness: 1 }
  const said = folded(heading)
  const [same, ...others] = all.filter(({ own }) => own === said)
  if (same && others.length === 0) return { placed: same.placed, how: 'wording', sureness: 1 }
  const words = tellingWords(heading)
  const scored = all
    .map(({ placed, wordings }) => ({ placed, sureness: Math.max(...wordings.map((each) => nearness(each, words))) }))
    .sort((a, b) => b.sureness - a.sureness)
  const numbered = all.filter(({ placed }) => placed.question.label.toLowerCase() === named)
  const [only] = numbered
  if (only && numbered.length === 1 && named.includes('.')) {
    const own = scored.find(({ placed }) => placed === only.placed)?.sureness ?? 0
    if (rest.trim() === '' || isPartWord(rest) || own >= 0.3)
      return { placed: only.placed, how: 'id', sureness: Math.max(0.9, own) }
    const isAnother = scored.some(({ placed, sureness }) => placed !== only.placed && sureness >= least.another)
    if (!isAnother && /\p{L}{3}/u.test(rest)) return { placed: only.placed, how: 'number', sureness: 0.5 }
  }
  const [best, next] = scored
  if (!best || best.sureness < least.sureness) return null
  return best.sureness - (next?.sureness ?? 0) < least.lead ? null : { ...best, how: 'wording' }
}

const partWords = {
  rating: /\b(rating|rag|grade|score|judge?ment|status|level)\b/,
  reason: /\b(why not applicable|reason not applicable|if not applicable)\b/,
  evidence: /\b(evidence|where (it )?is (it )?kept)\b/,
  impact: /\b(impact|difference|outcomes?)\b/,
  actions: /\b(actions?|next steps?|improvements?|action plan)\b/,
  other: /\bother\b.*\b(specify|say|state|detail)\b|^other( response)?$|^(please )?specify$/,
  narrative:
    /\b(comments?|narrative|notes?|explain|explanation|details?|describe|further information|tell us more|say more|how do you know)\b/,
} as const
const parts = Object.keys(partWords) as (keyof typeof partWords)[]

/** True for a heading that only asks what was meant by "other" in the column before it. */
export const saysOther = (heading: string): boolean =>
  /^(?:if )?(?:you (?:chose|said|ticked) )?others?(?: response)?(?: please)?(?: (?:specify|state|say|give|write|tell us|details?|which|what|name|its|the))*$/.test(
    folded(heading),
  )

const partIn = (text: string) => parts.find((part) => partWords[part].test(folded(text))) ?? null

/** What is said of a whole form, though it may stand behind its last question. */
const general =
  /^(?:(?:is|do|are) (?:there|you have) )?(?:anything (?:else|further)|any (?:other|further|additional|general|final|more)|(?:other|further|additional|general|final|overall|more) (?:comments?|notes?|remarks?))\b/

/** True for a text that only says which part of an answer it is. */
const isPartWord = (text: string) => partIn(text) !== null && folded(text).split(' ').length <= 8

/** What stands in a heading behind a dash, a colon or in brackets, last first. */
const tailsOf = (heading: string): readonly string[] =>
  [
    ...heading.matchAll(/(?:\s[-–—:|]\s|[:|?]\s*|\[|\()([^\])]{1,300})[\])]?$/g),
    ...heading.matchAll(/\s[-–—|]\s(.{1,300})$/g),
  ]
    .map(([, tail = '']) => tail.trim())
    .filter(Boolean)
    .concat(heading.split(/\?\s*/).slice(1).filter(Boolean))

function partTarget(framework: Framework, placed: PlacedQuestion, heading: string): Target {
  const boxes = boxesOf(framework, placed)
  const tails = tailsOf(heading)
  for (const tail of tails)
    for (const box of boxes) {
      const options = box.kind === 'choices' || box.kind === 'choice' ? box.options : []
      const option = options.find(({ label, value }) =>
        [label, value].some((each) => compared(each) === compared(tail)),
      )
      if (option) return optionTarget(box, option.value)
    }
  const said = tails.map((tail) => boxOfPart(boxes, placed, tail)).find((each) => each !== null)
  return said ?? fieldNamed(boxes, placed, heading) ?? usualTarget(boxes)
}

/** The box that an answer to the question as such goes to; empty for a question without a box. */
export const usualTarget = (boxes: readonly Box[]): Target =>
  (
    boxes.find(({ key, kind }) => key.endsWith('/rating') && kind === 'choice') ??
    boxes.find(({ key }) => key.includes('/field/')) ??
    boxes.find(({ key }) => key.endsWith('/narrative')) ??
    boxes[0]
  )?.key ?? ''

function boxOfPart(boxes: readonly Box[], placed: PlacedQuestion, words: string): Target | null {
  const labelled = boxes.filter(({ label }) => folded(label) === folded(words))
  if (labelled.length === 1 && labelled[0]) return labelled[0].key
  const field = fieldNamed(boxes, placed, words)
  if (field) return field
  const part = isPartWord(words) ? partIn(words) : null
  if (part === null) return null
  if (part === 'other') return otherTarget(placed)
  return boxes.find(({ key }) => key === boxKey(placed.question, part))?.key ?? null
}

/** The typed answer whose label stands in the words. */
function fieldNamed(boxes: readonly Box[], { question }: PlacedQuestion, words: string): Target | null {
  const own = boxes.filter(({ key }) => key.startsWith(boxKey(question, 'field/')))
  const asked = tellingWords(words)
  const [best] = own
    .map(({ key, label }) => ({ key, sureness: nearness(tellingWords(label), asked) }))
    .sort((a, b) => b.sureness - a.sureness)
  return best && best.sureness >= 0.75 ? best.key : null
}

/** What a heading of few words is of the question before it; null for one that may be anything. */
function besideTarget(framework: Framework, placed: PlacedQuestion, heading: string): Target | null {
  const boxes = boxesOf(framework, placed)
  const isLabel = boxes.some(({ label }) => folded(label) === folded(heading))
  if (!isLabel && (!isPartWord(heading) || general.test(folded(heading)))) return null
  const found = boxOfPart(boxes, placed, heading)
  if (found !== null) return found
  // A form that asks for evidence or comments where this one has only a narrative, or the other way round.
  const words = boxes.find(({ key }) => key === boxKey(placed.question, 'narrative'))
  return words?.key ?? null
}
