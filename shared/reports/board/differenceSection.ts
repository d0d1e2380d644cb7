import { type Day, shortDay } from '../../basics/day'
import { counted } from '../../basics/text'
import {
  metIn,
  metWithImpact,
  metWithImpactText,
  othersText,
  type ToldCounts,
  toldKinds,
  toldWords,
} from '../../findings/impact'
import { questionName, standardName } from '../../frameworks/lookUp'
import type { Question } from '../../frameworks/question'
import type { Answer, EvidenceItem } from '../../returns/answer'
import { type Block, countCell } from '../block'
import { withoutMark } from '../typedText'
import { inOrder } from '../wording'
import { type BoardFacts, countedReturns, type Invited, quotedOf } from './boardFacts'
import { inSection, sectionHeading } from './boardSections'

type Difference = {
  readonly from: Invited
  readonly question: Question
  readonly impact: string
  readonly proof: EvidenceItem
}

/** Most rows of the table. */
const mostDifferences = 5

/**
 * What changed for children, as returns tell it: from answers rated at the top of the scale that say what changed and
 * name dated evidence. The newest evidence comes first, one from each organisation.
 */
export function differenceSection(facts: BoardFacts): readonly Block[] {
  const all = facts.returned.flatMap((each) => differencesOf(each, facts)).sort((a, b) => inOrder(dayOf(b), dayOf(a)))
  const shown = all.filter((each, i) => all.findIndex(({ from }) => from === each.from) === i).slice(0, mostDifferences)
  const heading = sectionHeading('difference', 'What difference this made')
  if (shown.length === 0) {
    return [
      heading,
      ...metBlocks(facts),
      { kind: 'paragraph', words: 'No return yet shows a difference for children with dated evidence.' },
    ]
  }
  return [
    heading,
    ...metBlocks(facts),
    {
      kind: 'paragraph',
      words: `${counted(all.length, 'answer')} at the top of the scale ${all.length === 1 ? 'tells' : 'tell'} what changed, with dated evidence.`,
    },
    {
      kind: 'table',
      id: 'difference',
      caption: `Newest evidence first, one from each ${facts.framework.respondent.one}: ${shown.length} of ${all.length} answers`,
      summary: 'One row for each example: what changed, who says so, the evidence and where it is kept, and its date.',
      columns: [
        { heading: 'What changed', width: 44 },
        { heading: 'Who says so', width: 18.5 },
        { heading: 'Evidence, and where it is kept', width: 26.5 },
        { heading: 'Date', width: 11 },
      ],
      rows: shown.map(({ from, question, impact, proof }) => [
        [{ kind: 'strong', text: `${questionName(question)}: ` }, impact],
        quotedOf(facts.framework, from).name,
        withoutMark(proof.where === '' ? proof.what : `${proof.what}. ${proof.where}`),
        shortDay(proof.on as Day),
      ]),
    },
  ]
}

const toldOf = (facts: BoardFacts) => metWithImpact(facts.framework, countedReturns(facts), facts.cycle.reading ?? null)

const isTold = ({ impact, output, activity }: ToldCounts) => impact + output + activity > 0

/** "Met with impact": of the answers that are met, how many tell of a change for children. Nothing before any answer says so. */
function metBlocks(facts: BoardFacts): readonly Block[] {
  const { counts } = toldOf(facts)
  if (!isTold(counts)) return []
  return [
    {
      kind: 'paragraph',
      words: [
        { kind: 'strong', text: metWithImpactText(counts) },
        ` ${othersText(counts)}`.trimEnd(),
        ' By standard: ',
        inSection(facts, 'lists'),
        '.',
      ],
    },
  ]
}

/** The same by standard, for the annex of lists. */
export function impactByStandard(facts: BoardFacts): readonly Block[] {
  const { counts, byStandard } = toldOf(facts)
  if (!isTold(counts)) return []
  return [
    {
      kind: 'table',
      id: 'met-with-impact',
      caption: 'What answers that are met tell of the difference made, by standard',
      summary:
        'One row for each standard: how many answers are met, and how many of them tell of impact, of output or of activity, do not say of what, or have no words on it.',
      columns: [
        { heading: 'Standard', width: 36 },
        { heading: 'Met', width: 9 },
        ...toldKinds.map((told) => ({ heading: toldWords[told], width: 11 })),
      ],
      rows: byStandard.map(({ standard, counts: own }) => [
        standardName(standard),
        countCell(metIn(own)),
        ...toldKinds.map((told) => countCell(own[told])),
      ]),
    },
  ]
}

const dayOf = ({ proof }: Difference) => proof.on ?? ''

function differencesOf(from: Invited, { framework, questions }: BoardFacts): Difference[] {
  const levels = framework.scales.flatMap((scale) => scale.levels)
  const best = new Set<string>(levels.filter(({ meaning }) => meaning === 'met-strong').map(({ id }) => id))
  return questions.flatMap((question) => {
    const answer = from.auditReturn.answers[question.id]
    if (!answer || !best.has(answer.rating ?? '') || answer.impact.trim() === '') return []
    const proof = newestEvidence(answer)
    return proof ? [{ from, question, impact: answer.impact.trim(), proof }] : []
  })
}

const newestEvidence = ({ evidence }: Answer): EvidenceItem | undefined =>
  evidence
    .filter(({ on, what }) => on !== null && what.trim() !== '')
    .sort((a, b) => inOrder(b.on ?? '', a.on ?? ''))[0]
