import fc from 'fast-check'
import { asMoment } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import { canonicalJson, type Json } from '../../shared/basics/json'
import type { QuestionId } from '../../shared/frameworks/question'
import { type AnswerChange, contentOf, impactKinds } from '../../shared/returns/answer'
import { type Answered, answerQuestion } from '../../shared/returns/answerQuestion'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { decide } from '../../shared/returns/merge/decide'
import { mergeReturns, type ReturnVersion } from '../../shared/returns/merge/mergeReturns'
import type { Revision, Stamp } from '../../shared/returns/revision'
import { redoChange, undoChange, undoStacks } from '../../shared/returns/undo'
import { q11, q12 } from './frameworks'
import { aReturn, withAnswered } from './returns'

// Several computers that hold the same return and work on it apart, for tests of what holds whatever they do.

/** One computer with its version of the return; `made` are the steps taken on it, for its undo. */
export type Replica = ReturnVersion & { readonly device: string; readonly made: readonly Revision[] }

/** What somebody does on one of the computers: `whose` and the other numbers are taken modulo what there is. */
export type Move =
  | { readonly does: 'edit'; readonly whose: number; readonly questionId: QuestionId; readonly edit: Edit }
  | { readonly does: 'undo' | 'redo'; readonly whose: number }
  | { readonly does: 'decide'; readonly whose: number; readonly which: number; readonly choice: number }
  | { readonly does: 'receive'; readonly whose: number; readonly from: number }

/** A small change, such as a person makes. */
export type Edit =
  | { readonly set: AnswerChange }
  | { readonly list: 'evidence' | 'actions'; readonly id: string; readonly what: string | null }
  | { readonly paragraph: number; readonly words: string }

const few = fc.constantFrom('', 'We do.', 'We do not.', 'We might.', 'One\nTwo\nThree')

const anEdit = (): fc.Arbitrary<Edit> =>
  fc.oneof(
    fc.record({
      set: fc.oneof(
        fc.record({ rating: fc.option(fc.constantFrom(asId<'level'>('best'), asId<'level'>('good'))) }),
        fc.record({ notApplicable: fc.option(few) }),
        fc.record({ narrative: few }),
        fc.record({ impact: few }),
        fc.record({ impactKind: fc.constantFrom(...impactKinds, null) }),
        fc.record({ lookAgain: fc.boolean() }),
        fc.record({ copied: fc.subarray(['narrative' as const, 'impact' as const]) }),
        fc.record({ unread: fc.subarray(['row 7: maybe', 'row 9: n/k']) }),
        fc.record({
          fields: fc.dictionary(
            fc.constantFrom('f1', 'f2'),
            fc.record({ kind: fc.constant('number' as const), number: fc.integer({ min: 0, max: 3 }) }),
            { maxKeys: 2, noNullPrototype: true },
          ),
        }),
      ),
    }),
    fc.record({
      list: fc.constantFrom('evidence' as const, 'actions' as const),
      id: fc.constantFrom('i1', 'i2'),
      what: fc.option(few),
    }),
    fc.record({ paragraph: fc.nat(2), words: few }),
  )

/** Any move on any of some computers. */
export const aMove = (): fc.Arbitrary<Move> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        does: fc.constant('edit' as const),
        whose: fc.nat(3),
        questionId: fc.constantFrom(q11, q11, q12),
        edit: anEdit(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const), whose: fc.nat(3) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('decide' as const),
        whose: fc.nat(3),
        which: fc.nat(5),
        choice: fc.nat(3),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constant('receive' as const), whose: fc.nat(3), from: fc.nat(3) }),
    },
  )

/** Computers that all begin with the same return. */
export const replicasOf = (count: number, start: AuditReturn = aReturn()): readonly Replica[] =>
  Array.from({ length: count }, (_, place) => ({
    auditReturn: start,
    revisions: [],
    device: `device-${'abcd'[place]}`,
    made: [],
  }))

/** What one version is after another arrived. */
export const receive = (mine: ReturnVersion, theirs: ReturnVersion): ReturnVersion => {
  const { auditReturn, revisions } = mergeReturns(mine, { ...theirs, sentFrontSheet: {} })
  return { auditReturn, revisions: [...mine.revisions, ...revisions] }
}

/** The computers after a move; one that cannot be made changes nothing. */
export function moved(replicas: readonly Replica[], move: Move): readonly Replica[] {
  const place = move.whose % replicas.length
  const replica = replicas[place]
  if (!replica) return replicas
  if (move.does === 'receive') {
    const from = replicas[move.from % replicas.length]
    return from && from !== replica ? replicas.with(place, { ...replica, ...receive(replica, from) }) : replicas
  }
  const step = stepOf(replica, move)
  return step ? replicas.with(place, kept(replica, step)) : replicas
}

const kept = (replica: Replica, step: Answered): Replica => ({
  ...replica,
  auditReturn: withAnswered(replica.auditReturn, step),
  revisions: [...replica.revisions, step.revision],
  made: [...replica.made, step.revision],
})

export const stampOf = ({ device, made }: Replica): Stamp => ({
  id: asId(`${device}-${made.length + 1}`),
  author: `Somebody at ${device}`,
  device,
  counter: made.length + 1,
  at: asMoment(`2026-11-22T12:${String(made.length % 60).padStart(2, '0')}:00.000Z`),
})

function stepOf(replica: Replica, move: Exclude<Move, { does: 'receive' }>): Answered | null {
  const { auditReturn } = replica
  const stamp = stampOf(replica)
  if (move.does === 'edit') {
    const change = changeOf(auditReturn, move.questionId, move.edit)
    const result = answerQuestion(auditReturn, move.questionId, change, stamp)
    return result.ok ? result.value : null
  }
  if (move.does === 'decide') {
    const open = Object.entries(auditReturn.answers).flatMap(([questionId, { undecided = [] }]) =>
      undecided.map((each) => ({ questionId: asId<'question'>(questionId), each })),
    )
    const waiting = open[move.which % Math.max(open.length, 1)]
    if (!waiting) return null
    const choice = move.choice === 3 ? 'both' : { version: move.choice % waiting.each.versions.length }
    const result = decide(auditReturn, waiting.questionId, waiting.each.part, choice, stamp)
    return result.ok ? result.value : null
  }
  const target = undoStacks(replica.made)[move.does].at(-1)
  if (!target) return null
  const result = (move.does === 'undo' ? undoChange : redoChange)(auditReturn, target, stamp)
  return result.ok ? result.value : null
}

/** The same words bring the same file with them; no words, none. */
const fileFor = (what: string) =>
  what === ''
    ? undefined
    : { name: `${what.length}.pdf`, size: what.length, sha256: String(what.length).padStart(64, '0') }

function changeOf(auditReturn: AuditReturn, questionId: QuestionId, edit: Edit): AnswerChange {
  const content = contentOf(auditReturn.answers[questionId])
  if ('set' in edit) return edit.set
  if ('paragraph' in edit) {
    const paragraphs = content.narrative.split('\n')
    return { narrative: paragraphs.with(edit.paragraph % paragraphs.length, edit.words).join('\n') }
  }
  const { id, what } = edit
  const others = content[edit.list].filter((item) => item.id !== id)
  if (what === null) return { [edit.list]: others }
  const isThere = content[edit.list].some((item) => item.id === id)
  if (edit.list === 'evidence')
    return {
      evidence: isThere
        ? content.evidence.map((item) => (item.id === id ? { ...item, what, owner: what, file: fileFor(what) } : item))
        : [...content.evidence, { id: asId(id), what, where: '', on: null }],
    }
  return {
    actions: isThere
      ? content.actions.map((item) => (item.id === id ? { ...item, owner: what } : item))
      : [
          ...content.actions,
          { id: asId(id), what, owner: '', due: null, status: 'open', update: '', carriedFrom: null },
        ],
  }
}

/** The same text for the same return, whatever the order of its keys. */
export const canonical = (auditReturn: AuditReturn) => canonicalJson(auditReturn as unknown as Json)
