import { expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { AnswerChange } from '../../../shared/returns/answer'
import { answerQuestion } from '../../../shared/returns/answerQuestion'
import {
  addAction,
  addEvidence,
  editAction,
  editEvidence,
  removeAction,
  removeEvidence,
} from '../../../shared/returns/items'
import { q11 } from '../../builders/frameworks'
import { aContent, anAction, anEvidence, aReturn, aStamp } from '../../builders/returns'

const other = anEvidence({ id: asId('evidence-2'), what: 'Minutes' })
const later = anAction({ id: asId('action-2'), what: 'Write to the trust' })
const content = aContent({ evidence: [anEvidence(), other], actions: [anAction(), later] })
const e1 = anEvidence().id
const a1 = anAction().id

it.each<[string, AnswerChange, AnswerChange]>([
  [
    'adds empty evidence at the end',
    addEvidence(content, asId('e3')),
    { evidence: [anEvidence(), other, { id: asId('e3'), what: '', where: '', on: null }] },
  ],
  [
    'changes one piece of evidence',
    editEvidence(content, e1, { where: 'Shared drive' }),
    { evidence: [anEvidence({ where: 'Shared drive' }), other] },
  ],
  ['takes one piece of evidence away', removeEvidence(content, e1), { evidence: [other] }],
  [
    'adds an empty action at the end',
    addAction(content, asId('a3')),
    {
      actions: [
        anAction(),
        later,
        { id: asId('a3'), what: '', owner: '', due: null, status: 'open', update: '', carriedFrom: null },
      ],
    },
  ],
  [
    'changes one action',
    editAction(content, a1, { status: 'done' }),
    { actions: [anAction({ status: 'done' }), later] },
  ],
  ['takes one action away', removeAction(content, a1), { actions: [later] }],
])('%s', (_what, change, expected) => {
  expect(change).toEqual(expected)
})

it('changes nothing for an item that is not there', () => {
  for (const change of [
    editEvidence(content, asId('x'), { what: 'y' }),
    removeEvidence(content, asId('x')),
    editAction(content, asId('x'), { what: 'y' }),
    removeAction(content, asId('x')),
  ]) {
    expect(
      answerQuestion(
        aReturn({ answers: { [q11]: { ...content, changedAt: aStamp().at, changedBy: '', revision: null } } }),
        q11,
        change,
        aStamp(),
      ),
    ).toMatchObject({ problem: { kind: 'nothingChanged' } })
  }
})
