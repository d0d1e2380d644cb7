import { fileName } from '../../shared/basics/text'
import { evidenceSheet } from '../../shared/findings/evidence/finding'
import type { RegisteredEvidence } from '../../shared/findings/evidence/register'
import { saveSheet } from '../view/saveSheet'

/** Saves the evidence that is shown as an Excel workbook. */
export const saveEvidenceList = (entries: readonly RegisteredEvidence[], cycleTitle: string): Promise<void> =>
  saveSheet(evidenceSheet(entries), fileName(['Evidence', cycleTitle.slice(0, 80)], 'xlsx'))
