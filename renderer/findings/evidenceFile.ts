import { fileName } from '../../shared/basics/text'
import { evidenceSheet } from '../../shared/findings/evidence/finding'
import type { RegisteredEvidence } from '../../shared/findings/evidence/register'
import { bridge } from '../host/bridge'
import { explainSaved } from '../view/explainSaved'
import { announce, tell } from '../view/viewState'

/** Saves the evidence that is shown as an Excel workbook. */
export async function saveEvidenceList(entries: readonly RegisteredEvidence[], cycleTitle: string): Promise<void> {
  const { writeWorkbook } = await import('../storage/writeWorkbook')
  const reply = await bridge.saveFile({
    kind: 'workbook',
    suggestedName: fileName(['Evidence', cycleTitle.slice(0, 80)], 'xlsx'),
    bytes: writeWorkbook([evidenceSheet(entries)]),
  })
  const said = explainSaved(reply, 'workbook')
  tell(said)
  if (said) announce(said.words)
}
