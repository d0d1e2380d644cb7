import { counted, listed } from '../../../shared/basics/text'
import type { AskedOfTable } from '../../../shared/partnership/import/readRows'
import { importOrganisations } from '../../storage/organisationImport'
import { announce, tell } from '../../view/viewState'
import { rememberSteps } from '../steps'
import { remember } from './remembered'

/**
 * Brings a list in as it is planned at this moment, and says which other sheets of its file were not brought in with it. False
 * when there was nothing to bring in.
 */
export async function bringIn(asked: AskedOfTable, others: readonly string[]): Promise<boolean> {
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
  const words = `${doneWords(fresh.length, updated.length)}.${stillToDo(others)}`
  remember(asked.mapping)
  tell({ tone: 'done', words, canUndo: true })
  announce(words)
  return true
}

/** `4 organisations added and 1 organisation updated`; what did not happen is not said. */
const doneWords = (added: number, updated: number) =>
  listed([
    ...(added > 0 ? [`${counted(added, 'organisation')} added`] : []),
    ...(updated > 0 ? [`${counted(updated, 'organisation')} updated`] : []),
  ])

/** What is still to do of a file: each of its sheets is brought in by itself. */
function stillToDo(others: readonly string[]): string {
  if (others.length === 0) return ''
  const sheets = listed(others.map((name) => `“${name}”`))
  return ` This was one sheet. To bring in ${sheets}, import the file again and choose ${others.length === 1 ? 'that sheet' : 'each'}.`
}
