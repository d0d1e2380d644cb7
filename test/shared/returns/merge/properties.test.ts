import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asMoment } from '../../../../shared/basics/day'
import { canonicalJson, type Json } from '../../../../shared/basics/json'
import type { QuestionId } from '../../../../shared/frameworks/question'
import { contentOf, emptyContent } from '../../../../shared/returns/answer'
import { headsOf, withAncestors } from '../../../../shared/returns/merge/ancestry'
import { stateOf } from '../../../../shared/returns/merge/answerState'
import type { ReturnVersion } from '../../../../shared/returns/merge/mergeReturns'
import { baseOf, isOrigin } from '../../../../shared/returns/merge/origin'
import { isItem, isMark, partsOfContent, valueKey, writtenBy } from '../../../../shared/returns/merge/parts'
import type { Revision } from '../../../../shared/returns/revision'
import { good, q11, q12 } from '../../../builders/frameworks'
import { aMove, canonical, type Move, moved, type Replica, receive, replicasOf } from '../../../builders/replicas'
import { anAction, anAnswer, anEvidence, aReturn } from '../../../builders/returns'
import { seed, trials } from '../../../proof/effort'
import { proving } from '../../../proof/proving'

// Reliability rules, section 3.6, P1 to P6, P8 and P9. Two to four computers, any edits, undo, redo, decisions and exchanges.

const starts = {
  empty: () => replicasOf(4),
  'one set of words': () =>
    replicasOf(
      4,
      aReturn({
        answers: {
          [q11]: anAnswer({
            rating: good,
            narrative: 'One\nTwo\nThree',
            evidence: [anEvidence()],
            actions: [anAction()],
          }),
        },
      }),
    ),
  'words of their own': () =>
    replicasOf(4).map((replica, place) => ({
      ...replica,
      auditReturn: aReturn({
        answers: place === 0 ? {} : { [q11]: anAnswer({ narrative: `Words ${place % 3}`, impact: 'The same' }) },
      }),
    })),
}
type Start = keyof typeof starts

const aHistory = () =>
  fc.record({
    start: fc.constantFrom<Start>('empty', 'one set of words', 'words of their own'),
    count: fc.integer({ min: 2, max: 4 }),
    moves: fc.array(aMove(), { maxLength: 24 }),
  })
const played = ({ start, count, moves }: { start: Start; count: number; moves: readonly Move[] }) =>
  moves.reduce(moved, starts[start]().slice(0, count))

/** A property of any history, as a proof of F9. */
const always = (property: string, holds: (replicas: readonly Replica[]) => void, quick = 200) =>
  proving('F9', property, 'chance', ({ tried }) => {
    const numRuns = trials(quick, 10_000)
    fc.assert(
      fc.property(aHistory(), (history) => holds(played(history))),
      { numRuns, seed },
    )
    tried(numRuns)
  })

const all = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, place) => all(items.toSpliced(place, 1)).map((rest) => [item, ...rest]))

const ids = ({ revisions }: ReturnVersion) => revisions.map(({ id }) => id).sort()
const first = (replicas: readonly Replica[]) => [replicas[0], replicas[1]] as [Replica, Replica]

describe('whatever people do', { timeout: trials(30_000, 1_800_000) }, () => {
  it('T-40 what an answer says is what its revisions say together', async () => {
    await always('what an answer says is what its revisions say together', (replicas) => {
      for (const { auditReturn, revisions } of replicas)
        for (const [questionId, answer] of Object.entries(auditReturn.answers)) {
          const history = new Map(
            revisions.filter((each) => each.questionId === questionId).map((each) => [each.id as string, each]),
          )
          const reached = withAncestors(history, headsOf(answer))
          const stood = new Map([...history].filter(([id]) => reached.has(id)))
          const state = stateOf(stood, baseOf(answer, history))
          expect(state.undecided).toEqual(answer.undecided ?? [])
          expect(canonicalJson(state.content as Json)).toBe(canonicalJson(contentOf(answer) as Json))
        }
    })
  })

  it('T-40 P1: the same file twice changes nothing', async () => {
    await always('P1: the same file twice changes nothing', (replicas) => {
      const [mine, theirs] = first(replicas)
      const once = receive(mine, theirs)
      const twice = receive(once, theirs)
      expect(canonical(twice.auditReturn)).toBe(canonical(once.auditReturn))
      expect(twice.revisions).toEqual(once.revisions)
    })
  })

  it('T-40 P2: the order in which files arrive does not matter', async () => {
    await always(
      'P2: the order in which files arrive does not matter',
      (replicas) => {
        const results = all(replicas).map((order) => order.slice(1).reduce<ReturnVersion>(receive, order[0] as Replica))
        expect(new Set(results.map(({ auditReturn }) => canonical(auditReturn))).size).toBe(1)
      },
      80,
    )
  })

  it('T-40 P2: nor does it for one computer that receives from the others', async () => {
    await always('P2: nor does it for one computer that receives from the others', ([mine, ...others]) => {
      const results = all(others).map((order) => order.reduce<ReturnVersion>(receive, mine as Replica))
      expect(new Set(results.map((each) => canonical(each.auditReturn))).size).toBe(1)
      expect(new Set(results.map((each) => ids(each).join())).size).toBe(1)
    })
  })

  it('T-40 P3 and P4: both sides come to the same, and once is enough', async () => {
    await always('P3 and P4: both sides come to the same, and once is enough', (replicas) => {
      const [a, b] = first(replicas)
      const merged = receive(a, b)
      expect(canonical(receive(b, a).auditReturn)).toBe(canonical(merged.auditReturn))
      expect(canonical(receive(a, merged).auditReturn)).toBe(canonical(merged.auditReturn))
      expect(canonical(receive(merged, a).auditReturn)).toBe(canonical(merged.auditReturn))
    })
  })

  it('T-40 P5: nothing that stood on either side is lost', async () => {
    await always('P5: nothing that stood on either side is lost', (replicas) => {
      const [a, b] = first(replicas)
      const merged = receive(a, b)
      for (const side of [a, b]) expectKept(side, side === a ? b : a, merged)
    })
  })

  it('T-40 P6: what was decided does not come up again', async () => {
    await always('P6: what was decided does not come up again', (replicas) => {
      const [a, b] = first(replicas)
      const merged: Replica = { ...a, ...receive(a, b) }
      const decisions = Array.from(
        { length: 30 },
        (_, which) => ({ does: 'decide', whose: 0, which: 0, choice: which % 4 }) as const,
      )
      const [settled] = decisions.reduce<readonly Replica[]>(moved, [merged])
      if (!settled) throw new Error('No computer')
      for (const each of [a, b, merged]) {
        const again = receive(settled, each)
        expect(canonical(again.auditReturn)).toBe(canonical(settled.auditReturn))
        expect(Object.values(again.auditReturn.answers).flatMap(({ undecided }) => undecided ?? [])).toEqual([])
        expect(canonical(receive(each, settled).auditReturn)).toBe(canonical(settled.auditReturn))
      }
    })
  })

  it('T-40 P8: into an empty return, everything comes as it was', async () => {
    await always('P8: into an empty return, everything comes as it was', ([mine]) => {
      if (!mine) throw new Error('No computer')
      const empty = { auditReturn: aReturn(), revisions: [] }
      expect(canonical(receive(empty, mine).auditReturn)).toBe(canonical(mine.auditReturn))
    })
  })

  it('T-40 P9: clocks and the names of computers decide nothing', async () => {
    await always('P9: clocks and the names of computers decide nothing', (replicas) => {
      const [a, b] = first(replicas)
      const merged = receive(a, b)
      const shuffled = receive(otherClock(a), otherClock(b))
      expect(withoutTimes(shuffled.auditReturn)).toBe(withoutTimes(merged.auditReturn))
    })
  })
})

/** Every value of a side is in the result or in its versions, unless a later writer on the other side replaced it. */
function expectKept(side: Replica, other: Replica, merged: ReturnVersion) {
  for (const questionId of [q11, q12]) {
    const answer = merged.auditReturn.answers[questionId]
    const shown = partsOfContent(contentOf(answer))
    const open = (answer?.undecided ?? []).flatMap(({ part, versions }) =>
      versions.map(({ value }) => [part, value] as const),
    )
    for (const [part, value] of saidBy(side, questionId)) {
      if (
        isMark(part) ||
        valueKey(value) === valueKey(partsOfContent(emptyContent).get(part)) ||
        value === '' ||
        value === null
      )
        continue
      const isKept =
        valueKey(shown.get(part)) === valueKey(value) ||
        open.some(([of, said]) => of === part && valueKey(said as Json) === valueKey(value))
      if (!isKept) expect([part, value, wasReplaced(side, other, questionId, part, value)]).toEqual([part, value, true])
    }
  }
}

/** What a side says of each part, in all the versions that stand there. */
function saidBy({ auditReturn }: Replica, questionId: QuestionId): readonly (readonly [string, Json])[] {
  const answer = auditReturn.answers[questionId]
  const open = (answer?.undecided ?? []).flatMap(({ part, versions }) =>
    isItem(part) ? [] : versions.map(({ value }) => [part, value as Json] as const),
  )
  const shown = [...partsOfContent(contentOf(answer))].filter(([part]) => !open.some(([of]) => of === part))
  return [...shown, ...open]
}

/** True where somebody on the other side had seen what this side says and wrote something else, or took its item away. */
function wasReplaced(side: Replica, other: Replica, questionId: string, part: string, value: Json): boolean {
  const own = new Set(side.revisions.map(({ id }) => id))
  const history = new Map([...side.revisions, ...other.revisions].map((each) => [each.id as string, each]))
  const item = part.split('/').slice(0, 2).join('/')
  const replacing = other.revisions.filter(
    (each) =>
      each.questionId === questionId && !own.has(each.id) && (writtenBy(each).has(part) || writtenBy(each).has(item)),
  )
  const saying = [...history.values()].filter(
    (each) =>
      (own.has(each.id) || isOrigin(each)) &&
      each.questionId === questionId &&
      valueKey(writtenBy(each).get(part)) === valueKey(value),
  )
  const written = saying.some((each) => !isOrigin(each)) ? saying.filter((each) => !isOrigin(each)) : saying
  const newest = written.filter((each) => !written.some((later) => later !== each && sees(history, later, each)))
  return replacing.some(
    (each) =>
      valueKey(partsOfContent(each.was).get(part)) === valueKey(value) ||
      (newest.length > 0 && newest.every((said) => sees(history, each, said))),
  )
}

const sees = (history: ReadonlyMap<string, Revision>, later: Revision, earlier: Revision) =>
  withAncestors(history, [later.id]).has(earlier.id)

const otherTime = (at: string) => asMoment(`2025-01-01T0${at.length % 10}:${at.slice(14, 16)}:59.000Z`)

/** The same version, made on computers with other names and with clocks that run backwards. */
function otherClock({ auditReturn, revisions }: Replica): ReturnVersion {
  const turned = (at: string) =>
    otherTime(`2026-11-22T12:${String(59 - Number(at.slice(14, 16))).padStart(2, '0')}:00.000Z`)
  const undecidedOf = <T extends { versions: { at: string }[] }>(undecided: readonly T[]) =>
    undecided.map((each) => ({ ...each, versions: each.versions.map((v) => ({ ...v, at: turned(v.at) })) }))
  const answers = Object.entries(auditReturn.answers).map(([id, answer]) => [
    id,
    {
      ...answer,
      changedAt: turned(answer.changedAt),
      ...(answer.undecided ? { undecided: undecidedOf(answer.undecided) } : {}),
    },
  ])
  return {
    auditReturn: { ...auditReturn, answers: Object.fromEntries(answers) },
    revisions: revisions.map((each) => ({
      ...each,
      at: turned(each.at),
      device: `z${each.device.at(-1) === 'a' ? 1 : 0}`,
      counter: 100 - each.counter,
      ...(each.decides ? { decides: undecidedOf(each.decides) } : {}),
    })),
  }
}

const withoutTimes = (auditReturn: ReturnVersion['auditReturn']) =>
  canonical(auditReturn).replace(/"(at|changedAt|changedBy)":"[^"]*"/g, '')
