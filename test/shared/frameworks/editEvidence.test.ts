import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import {
  addEvidenceType,
  moveEvidenceType,
  nameActionColumn,
  needEvidenceType,
  removeEvidenceType,
  renameEvidenceType,
} from '../../../shared/frameworks/editEvidence'
import { problemsIn } from '../../../shared/frameworks/problems'
import { explainMisfit } from '../../../shared/frameworks/problemWords'
import { aFramework, best, good } from '../../builders/frameworks'

const framework = aFramework()
const audit = asId<'evidence type'>('audit')
const voice = asId<'evidence type'>('voice')
const two = renameEvidenceType(addEvidenceType(addEvidenceType(framework, audit), voice), audit, 'An audit')

describe('kinds of evidence', () => {
  it('are added, renamed and moved, and one without words is put right on its page', () => {
    expect(two.evidenceTypes).toEqual([
      { id: 'audit', label: 'An audit' },
      { id: 'voice', label: '' },
    ])
    expect(moveEvidenceType(two, voice, -1).evidenceTypes?.map(({ id }) => id)).toEqual(['voice', 'audit'])
    expect(problemsIn(two).map((misfit) => explainMisfit(two, misfit))).toMatchObject([
      { words: 'Kind of evidence 2 has no words.', place: { page: 'words' } },
    ])
  })

  it('are needed by levels, and go with what needed them', () => {
    const needed = needEvidenceType(needEvidenceType(two, best, audit, true), best, voice, true)
    expect(needed.rules.evidenceTypeFor).toEqual([{ level: best, types: ['audit', 'voice'] }])
    const both = needEvidenceType(needed, good, audit, true)
    const without = removeEvidenceType(both, audit)
    expect(without.rules.evidenceTypeFor).toEqual([{ level: best, types: ['voice'] }])
    expect(removeEvidenceType(without, voice)).toEqual(framework)
  })
})

describe('words over the action table', () => {
  it('are kept column by column, and empty words give back the usual ones', () => {
    const named = nameActionColumn(nameActionColumn(framework, 'what', 'Step'), 'due', 'Timescale')
    expect(named.actionColumns).toEqual({ what: 'Step', due: 'Timescale' })
    expect(nameActionColumn(nameActionColumn(named, 'what', ''), 'due', '')).toEqual(framework)
  })
})
