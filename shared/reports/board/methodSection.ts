import { longDay } from '../../basics/day'
import { smallestForPercent } from '../../basics/share'
import { listed } from '../../basics/text'
import type { GlossaryEntry } from '../../findings/reportedWorkspace'
import type { Block, Words } from '../block'
import { uncheckedDocuments } from '../references'
import { wordsUsed } from '../wordsUsed'
import { behindRatings } from './behindRatings'
import { type BoardFacts, countedReturns } from './boardFacts'
import { hasSection, inSection, sectionHeading } from './boardSections'
import { hasReturnsList } from './returnsSection'

/** How the report was made: method, returns not counted, what is missing behind the ratings, sources nobody has checked, and words used. */
export const methodSection = (facts: BoardFacts, terms: readonly GlossaryEntry[]): readonly Block[] => [
  sectionHeading('method', 'Annex: how this report was made'),
  { kind: 'paragraph', words: whatWasCounted(facts) },
  ...(hasSection(facts, 'ratings')
    ? ([
        { kind: 'paragraph', words: behindRatings(facts) },
        { kind: 'paragraph', words: howItWasCounted },
        ...readingText(facts),
      ] as const)
    : []),
  ...unchecked(facts),
  ...wordsUsed(2, terms),
]

/** The mapping that a person chose to count the ratings by. */
const readingText = ({ cycle: { reading } }: BoardFacts): Block[] =>
  reading
    ? [
        {
          kind: 'paragraph',
          words: [
            { kind: 'strong', text: 'Ratings are counted by a mapping. ' },
            `They are counted as “${reading.mapping.title}” reads them. ${reading.mapping.caution} The ratings that were given are kept as they are.`,
          ],
        },
      ]
    : []

function whatWasCounted(facts: BoardFacts): Words {
  const { invited, returned, asAt } = facts
  const missing = invited.filter((each) => !returned.includes(each)).map(({ organisation }) => organisation.name)
  return [
    `The report counts what was returned by ${longDay(asAt)}; the list of returns is in `,
    inSection(facts, hasReturnsList(facts) ? 'lists' : 'returns'),
    `. ${missing.length === 0 ? 'All are counted.' : `Not returned, so not counted: ${listed(missing)}.`} ${moderationText(facts)}`,
  ]
}

function moderationText(facts: BoardFacts): string {
  const agreed = countedReturns(facts).reduce((sum, each) => sum + Object.keys(each.agreed).length, 0)
  const own = `Ratings are the ${facts.framework.respondent.many}’ own`
  if (!hasSection(facts, 'ratings')) return ''
  return agreed === 0
    ? `${own}; none has been agreed at a challenge session yet.`
    : `${own}. The ${agreed} ratings agreed at a challenge session stand beside them and are not counted here.`
}

const howItWasCounted = `A share such as 3 of 4 is taken of the answers with a rating. Percentages are whole numbers, rounded half up, left out where there are fewer than ${smallestForPercent} such answers, and may not add up to 100. There are no averages and no ranking, because a mean can hide a single “not met”.`

function unchecked({ framework }: BoardFacts): Block[] {
  const documents = uncheckedDocuments(framework)
  if (documents.length === 0) return []
  return [
    {
      kind: 'paragraph',
      words: [
        { kind: 'strong', text: 'Sources still to be checked.' },
        ` Some questions rest on sources that nobody has yet checked in the original: ${listed(documents)}. Each return lists them with their editions.`,
      ],
    },
  ]
}
