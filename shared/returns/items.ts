import type { Action, ActionId, AnswerChange, AnswerContent, EvidenceId, EvidenceItem } from './answer'

/** True for a piece of evidence or an action that says what it is. An empty row says nothing yet. */
export const isNamed = ({ what }: { readonly what: string }): boolean => what.trim() !== ''

/** Adds an empty piece of evidence. */
export const addEvidence = (content: AnswerContent, id: EvidenceId): AnswerChange => ({
  evidence: [...content.evidence, { id, what: '', where: '', on: null }],
})

/** Changes one piece of evidence. */
export const editEvidence = (content: AnswerContent, id: EvidenceId, change: Partial<EvidenceItem>): AnswerChange => ({
  evidence: content.evidence.map((item) => (item.id === id ? { ...item, ...change } : item)),
})

/** Takes one piece of evidence away; its history and undo keep it. */
export const removeEvidence = (content: AnswerContent, id: EvidenceId): AnswerChange => ({
  evidence: content.evidence.filter((item) => item.id !== id),
})

/** Adds an empty action. */
export const addAction = (content: AnswerContent, id: ActionId): AnswerChange => ({
  actions: [...content.actions, { id, what: '', owner: '', due: null, status: 'open', update: '', carriedFrom: null }],
})

/** Changes one action. */
export const editAction = (content: AnswerContent, id: ActionId, change: Partial<Action>): AnswerChange => ({
  actions: content.actions.map((action) => (action.id === id ? { ...action, ...change } : action)),
})

/** Takes one action away; its history and undo keep it. */
export const removeAction = (content: AnswerContent, id: ActionId): AnswerChange => ({
  actions: content.actions.filter((action) => action.id !== id),
})
