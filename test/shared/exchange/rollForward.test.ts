import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { rollForward } from '../../../shared/exchange/rollForward'
import type { Framework } from '../../../shared/frameworks/framework'
import { auditReturnSchema } from '../../../shared/returns/auditReturn'
import { standingOf } from '../../../shared/returns/standing'
import { aFramework, best, q11, q12 } from '../../builders/frameworks'
import { anAction, anAnswer, anEvidence, aReturn, noon } from '../../builders/returns'

const framework = aFramework()
let minted = 0
function newId<Noun extends string>() {
  minted += 1
  return asId<Noun>(`new-${minted}`)
}
const rolled = { at: noon, by: 'Business manager' }
const last = aReturn({
  id: asId('return-haven-2025'),
  stage: 'returned',
  answers: {
    [q11]: anAnswer({ rating: best, narrative: 'Our lead sits on the board.', evidence: [anEvidence()] }),
    [q12]: anAnswer({ actions: [anAction(), anAction({ id: asId('action-2'), status: 'done' })] }),
  },
})
const roll = (before = last, now: Framework = framework) =>
  rollForward([aReturn()], now, { framework, returns: [before] }, rolled, newId)[0]

describe('rollForward', () => {
  it('copies words and unfinished actions, marked as not checked, and never a rating', () => {
    const next = roll()
    expect(next?.answers[q11]).toMatchObject({
      rating: null,
      narrative: 'Our lead sits on the board.',
      copied: ['narrative', 'evidence'],
      changedBy: 'Business manager',
      revision: null,
    })
    expect(next?.answers[q11]?.evidence[0]?.id).not.toBe('evidence-1')
    expect(next?.answers[q12]?.actions).toMatchObject([{ status: 'open', carriedFrom: 'return-haven-2025' }])
    expect(auditReturnSchema.safeParse(next).success).toBe(true)
  })

  it('leaves the return not begun', () => {
    const next = roll()
    expect(next && standingOf(next).state).toBe('notSent')
  })

  it('copies nothing from a return that was never sent back, or to an organisation that had none', () => {
    expect(roll({ ...last, stage: 'draft' })?.answers).toEqual({})
    expect(roll({ ...last, organisationId: asId('police') })?.answers).toEqual({})
  })

  it('follows a question to its new number, and stops where it was split', () => {
    const changed = (is: readonly string[]) =>
      aFramework((file) => {
        const [standard] = file.standards
        const [question] = standard?.questions ?? []
        if (!standard || !question) throw new Error('The framework has no question')
        const questions = is.map((id, at) => ({ ...question, id, label: `9.${at + 1}` }))
        Object.assign(file, {
          edition: '2027.1',
          standards: [
            { ...standard, questions: [...questions, ...standard.questions.slice(1)] },
            ...file.standards.slice(1),
          ],
          changes: {
            from: 'tiny@2026.1',
            questions: [{ kind: is.length > 1 ? 'split' : 'moved', was: [q11], is, note: 'Told apart' }],
          },
        })
      })
    expect(Object.keys(roll(last, changed(['T-9.1']))?.answers ?? {}).sort()).toEqual([q12, 'T-9.1'].sort())
    expect(Object.keys(roll(last, changed(['T-9.1', 'T-9.2']))?.answers ?? {})).toEqual([q12])
  })
})
