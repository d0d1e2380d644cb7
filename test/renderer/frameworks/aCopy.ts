import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { copyForTailoring } from '../../../shared/frameworks/beginFramework'
import { type Draft, newDraft } from '../../../shared/frameworks/draft'
import { type Framework, frameworkKey } from '../../../shared/frameworks/framework'
import { aFramework } from '../../builders/frameworks'

export const draftId = asId<'draft'>('draft-1')

/** A draft of the tiny framework's copy, changed as a test needs it. */
export function aCopy(change: (framework: Framework) => Framework = (same) => same): Draft {
  const before = aFramework()
  const begun = { id: asId<'framework'>('ours'), edition: '2027.1', owner: 'Eastmoor', on: asDay('2026-11-22') }
  const copy = change({ ...copyForTailoring(before, begun), title: 'Our own questions' })
  return newDraft(draftId, copy, frameworkKey(before), { at: asMoment('2026-11-22T10:00:00.000Z'), by: 'Dee' })
}
