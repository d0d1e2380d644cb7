import { counted } from '../../../shared/basics/text'
import type { AskedOfTable } from '../../../shared/partnership/import/readRows'
import { importOrganisations } from '../../storage/organisationImport'
import { announce, tell } from '../../view/viewState'
import { rememberSteps } from '../steps'
import { remember } from './remembered'

/** Brings a list in as it is planned at this moment. False when there was nothing to bring in. */
export async function bringIn(asked: AskedOfTable): Promise<boolean> {
  const imported = await importOrganisations(asked)
  if (!imported.ok) {
    tell({ tone: 'information', words: 'There was nothing to bring in: everything in the list is here already.' })
    return false
  }
  const { plan, before, put } = imported.value
  const { fresh, updated } = plan
  const was = new Map(before.map((each) => [each.id, each]))
  rememberSteps(
    `the import of ${counted(put.length, 'organisation')}`,
    put.map((after) => ({ before: was.get(after.id) ?? { ...after, withdrawn: true }, after })),
  )
  const words = `${counted(fresh.length, 'organisation')} added and ${updated.length} updated.`
  remember(asked.mapping)
  tell({ tone: 'done', words, canUndo: true })
  announce(words)
  return true
}
