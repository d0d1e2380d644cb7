import { type Day, dayOf, longDay } from '../../basics/day'
import type { FeedKind } from '../../frameworks/reportChecklist'
import { type BoardFacts, quotedOf } from '../board/boardFacts'
import { ownActions } from '../board/ownActions'
import { isDecided, planFacts } from '../board/progressSection'
import { voicesOf } from '../board/voicesSection'
import { inOrder } from '../wording'

/** Words of somebody, as they were written, with who wrote them and when. */
export type Said = { readonly words: string; readonly who: string; readonly on: Day | null }

/** Most words of one subject. */
const mostSaid = 3

/** A longer answer is left to its return. */
const longestSaid = 500

/** What people wrote on a subject of a yearly report, the newest first; nothing where nobody did, and nothing is made up. */
export const saidOn = (facts: BoardFacts, kind: FeedKind): readonly Said[] =>
  [...(readers[kind]?.(facts) ?? [])]
    .filter(({ words }) => words.trim() !== '' && words.length <= longestSaid)
    .sort((a, b) => inOrder(b.on ?? '', a.on ?? ''))
    .slice(0, mostSaid)

/** `Northmere Police, 4 November 2026`. */
export const saidBy = ({ who, on }: Said): string => (on === null ? who : `${who}, ${longDay(on)}`)

const readers: { readonly [Kind in FeedKind]?: (facts: BoardFacts) => readonly Said[] } = {
  impact: differences,
  voice: (facts) => voicesOf(facts).map(({ words, who, on }) => ({ words, who, on })),
  scrutiny: (facts) =>
    planFacts(facts).scrutiny.flatMap(({ by, on, about, found, response, respondedOn }) => [
      { words: found, who: `${by}, on ${about}`, on },
      ...(response.trim() === '' ? [] : [{ words: response, who: `The answer to ${by}`, on: respondedOn }]),
    ]),
  decisions: (facts) => decided(facts, () => true),
  costs: (facts) => decided(facts, (about) => about === 'funding'),
  arrangements: (facts) => decided(facts, (about) => about !== 'funding'),
  reviews: (facts) =>
    ownActions(facts)
      .filter(({ from }) => from.kind === 'practiceReview' || from.kind === 'inspection')
      .map(({ what, owner, from, impact }) => ({
        words: impact === '' ? what : `${what}. ${impact}`,
        who: `${owner}; from ${'title' in from ? from.title : 'a review'}`,
        on: 'on' in from ? from.on : null,
      })),
}

function decided(facts: BoardFacts, isAsked: (about: string) => boolean): readonly Said[] {
  return planFacts(facts)
    .decisions.filter((each) => isDecided(each) && isAsked(each.about))
    .map(({ question, decision, because, by, decidedOn }) => ({
      words: [question, decision, because].filter((part) => part.trim() !== '').join(' '),
      who: by === '' ? 'Decision' : by,
      on: decidedOn,
    }))
}

/** Answers that say their words tell of a change for children: the newest of each return. */
function differences(facts: BoardFacts): readonly Said[] {
  return facts.returned.flatMap((each) => {
    const told = Object.values(each.auditReturn.answers)
      .filter(
        ({ impact, impactKind }) => impactKind === 'impact' && impact.trim() !== '' && impact.length <= longestSaid,
      )
      .sort((a, b) => inOrder(b.changedAt, a.changedAt))
    const [newest] = told
    if (!newest) return []
    return [{ words: newest.impact.trim(), who: quotedOf(facts.framework, each).name, on: dayOf(newest.changedAt) }]
  })
}
