import { counted } from '../basics/text'
import type { LibraryPrompt, PromptId } from '../challenges/prompts'
import type { Framework } from '../frameworks/framework'
import { type AgendaCandidate, type AgendaSource, agendaCandidates } from './agendaCandidates'
import { candidateKey, isMadeFor, keysAlone } from './itemKey'
import { type AgendaItem, longestOfSession } from './session'

/**
 * What could go on an agenda besides what is on it, most pressing first: each open challenge of those who come, and of the partnership
 * itself, is on one or on the other.
 */
export function couldGoOn(agenda: readonly AgendaItem[], source: AgendaSource): readonly AgendaCandidate[] {
  const there = new Set(agenda.flatMap(({ challengeIds }) => challengeIds))
  const ledger = source.ledger.filter(({ challenge }) => !there.has(challenge.id))
  return notOn(agenda, agendaCandidates({ ...source, ledger }))
}

/**
 * Those that are not on the agenda yet, alone or with others on the same standard. Of challenges, one that is on no item is enough: an
 * item of the same organisation may have been made before it was asked.
 */
export function notOn(
  agenda: readonly AgendaItem[],
  candidates: readonly AgendaCandidate[],
): readonly AgendaCandidate[] {
  const keys = (item: Omit<AgendaItem, 'id'>) =>
    item.organisationIds.length > 0 ? keysAlone(item) : [candidateKey(item)]
  const there = new Set(agenda.flatMap(keys))
  const taken = new Set(agenda.flatMap(({ challengeIds }) => challengeIds))
  return candidates.filter(({ item }) =>
    item.challengeIds.length > 0
      ? item.challengeIds.some((id) => !taken.has(id))
      : keys(item).some((key) => !there.has(key)),
  )
}

/** The most organisations that a title names; more are counted. */
const mostNamed = 3

/** The most minutes that are proposed for one item. */
const most = 20

/** Candidates of several organisations on one standard as one item; the others, and one that stands alone, as they are. */
export function joinedByStandard(
  candidates: readonly AgendaCandidate[],
  { standards }: Pick<Framework, 'standards'>,
): readonly AgendaCandidate[] {
  const groups = new Map<string, AgendaCandidate[]>()
  for (const each of candidates) {
    const { kind, standardId } = each.item
    const key = kind === 'topic' && standardId !== null ? standardId : candidateKey(each.item)
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const standard = standards.find(({ id }) => id === first?.item.standardId)
    return first && standard && group.length > 1 ? [joined(first, group, standard.title)] : group
  })
}

/** A reason as long as a line may be. */
const fitting = (words: string) =>
  words.length <= longestOfSession.line ? words : `${words.slice(0, longestOfSession.line - 1)}…`

function joined(first: AgendaCandidate, group: readonly AgendaCandidate[], standard: string): AgendaCandidate {
  const names = group.map(({ organisation }) => organisation)
  const organisation = names.length > mostNamed ? counted(names.length, 'organisation') : names.join(', ')
  const flat = <T>(of: (item: AgendaCandidate['item']) => readonly T[]) => [
    ...new Set(group.flatMap(({ item }) => of(item))),
  ]
  return {
    organisation,
    whys: [...new Set(group.flatMap(({ whys }) => whys))],
    reasons: group.reduce((sum, { reasons }) => sum + reasons, 0),
    oldest: null,
    item: {
      ...first.item,
      title: `${standard} – ${organisation}`,
      minutes: Math.min(most, first.item.minutes + 2 * (group.length - 1)),
      why: group.map(({ organisation: name, item }) => fitting(`${name}: ${item.why.join(', ')}`)).slice(0, 50),
      organisationIds: flat(({ organisationIds }) => organisationIds),
      questionIds: flat(({ questionIds }) => questionIds),
      asks: flat(({ asks }) => asks),
    },
  }
}

/** The prompts that items were made for, with whom each is put to: a new suggestion keeps them. */
export function promptsOn(agenda: readonly AgendaItem[], library: readonly LibraryPrompt[]): AgendaSource['prompts'] {
  const byId = new Map<PromptId, LibraryPrompt>(library.map((prompt) => [prompt.id, prompt]))
  return agenda.flatMap(({ asks, organisationIds }) =>
    asks.filter(isMadeFor).flatMap(({ promptId }) => {
      const prompt = promptId === null ? undefined : byId.get(promptId)
      return prompt ? [{ prompt, organisationIds }] : []
    }),
  )
}
