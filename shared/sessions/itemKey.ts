import type { AgendaItem } from './session'

/** True for the question that an item was made for, rather than one that was added to it. */
export const isMadeFor = ({ id, promptId }: AgendaItem['asks'][number]): boolean => id === `ask-${promptId}`

/** What tells an item from others: whom it is about, which standard, which prompt it was made for, or else what it is called. */
export function candidateKey({ kind, title, organisationIds, standardId, asks }: Omit<AgendaItem, 'id'>): string {
  const prompt = asks.find(isMadeFor)?.promptId ?? ''
  const own = kind === 'topic' && standardId === null && prompt === '' ? title : ''
  return [kind, standardId ?? '', prompt, own, ...[...organisationIds].sort()].join(' ')
}

/** The keys that an item has with each of its organisations alone. */
export const keysAlone = (item: Omit<AgendaItem, 'id'>): readonly string[] =>
  item.organisationIds.map((id) => candidateKey({ ...item, organisationIds: [id] }))
