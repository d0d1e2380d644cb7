import { counted } from '../../../shared/basics/text'
import type { AskedOfTable } from '../../../shared/partnership/import/readRows'
import { importOrganisations } from '../../storage/organisationImport'
import { announce, tell } from '../../view/viewState'

/** Brings a list in as it is planned at this moment. False when there was nothing to bring in. */
export async function bringIn(asked: AskedOfTable): Promise<boolean> {
  const imported = await importOrganisations(asked)
  if (!imported.ok) {
    tell({ tone: 'information', words: 'There was nothing to bring in: everything in the list is here already.' })
    return false
  }
  const { fresh, updated } = imported.value.plan
  const words = `${counted(fresh.length, 'organisation')} added and ${updated.length} updated.`
  tell({ tone: 'done', words })
  announce(words)
  return true
}
