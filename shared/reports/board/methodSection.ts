import { longDay } from '../../basics/day'
import { listed } from '../../basics/text'
import { questionsOf } from '../../frameworks/lookUp'
import type { Block, Words } from '../block'
import { smallestForPercent } from '../counting'
import { referenceText, unverifiedReferences } from '../references'
import type { GlossaryEntry } from '../reportedWorkspace'
import { type BoardFacts, countedReturns } from './boardFacts'
import { sectionHeading } from './boardSections'

/** How the report was made: method, returns counted and not counted, sources nobody has checked, and words used. */
export const methodSection = (facts: BoardFacts, terms: readonly GlossaryEntry[]): readonly Block[] => [
  sectionHeading('method', 'How this report was made'),
  { kind: 'paragraph', words: whatWasCounted(facts) },
  { kind: 'paragraph', words: howItWasCounted(facts) },
  { kind: 'heading', level: 2, text: 'Returns counted and not counted' },
  { kind: 'bullets', items: returnsListed(facts) },
  ...unchecked(facts),
  ...words(terms),
]

function whatWasCounted(facts: BoardFacts): string {
  const agreed = countedReturns(facts).reduce((sum, each) => sum + Object.keys(each.agreed).length, 0)
  const moderation =
    agreed === 0
      ? 'No rating of this cycle has been agreed at a challenge session yet.'
      : `The challenge session has agreed ${agreed} ratings; they stand beside the ${facts.framework.respondent.many}' own and are not counted here.`
  return `The report counts what was returned by ${longDay(facts.asAt)} for the period ${longDay(facts.cycle.periodFrom)} to ${longDay(facts.cycle.periodTo)}. Ratings are the ${facts.framework.respondent.many}' own. ${moderation}`
}

function howItWasCounted({ framework }: BoardFacts): string {
  return `Each return adds one answer to each of the ${questionsOf(framework).length} questions. N is the answers that carry a rating. Percentages are whole numbers, rounded half up, and are left out where N is below ${smallestForPercent}. They may not add up to 100. There are no averages and no ranking, because a mean can hide a single "not met".`
}

function returnsListed({ invited, returned }: BoardFacts): Words[] {
  const names = (list: typeof invited) => (list.length === 0 ? 'none' : listed(list.map(({ organisation }) => organisation.name)))
  return [
    [{ kind: 'strong', text: `Counted (${returned.length}):` }, ` ${names(returned)}.`],
    [{ kind: 'strong', text: `Not counted (${invited.length - returned.length}):` }, ` ${names(invited.filter((each) => !returned.includes(each)))}.`],
  ]
}

function unchecked({ framework }: BoardFacts): Block[] {
  const references = [...new Set(unverifiedReferences(framework).map(referenceText))]
  if (references.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Sources still to be checked' },
    {
      kind: 'paragraph',
      words: `Some questions rest on sources that nobody has yet checked in the original. Check them before you quote them: ${references.join('; ')}.`,
    },
  ]
}

const words = (terms: readonly GlossaryEntry[]): Block[] =>
  terms.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Words used in this report' },
        { kind: 'bullets', items: terms.map(({ term, meaning }) => [{ kind: 'strong', text: `${term}:` }, ` ${meaning}`]) },
      ]
