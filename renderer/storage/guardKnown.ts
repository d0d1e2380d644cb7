import { postcodesIn } from '../../shared/guard/contacts'
import type { Known } from '../../shared/guard/finding'
import { namesOf } from '../../shared/guard/names'
import { today } from '../host/clock'
import { givenNames } from './bundled'
import type { WorkspaceCopy } from './database'
import { useOpened } from './workspace'

type Lists = Omit<Known, 'today'>

const ofCopy = new WeakMap<WorkspaceCopy, Promise<Lists>>()
let names: Promise<Pick<Known, 'names' | 'wordNames'>> | null = null

/** What the look for personal data knows: the bundled names, today, and the postcodes in the register of the open workspace. */
export async function knownHere(): Promise<Known> {
  const { opened } = useOpened.getState()
  names ??= givenNames().then(namesOf)
  if (!opened) return { ...(await names), postcodes: new Set(), today: today() }
  const lists = ofCopy.get(opened.copy) ?? listsOf(opened.copy)
  ofCopy.set(opened.copy, lists)
  return { ...(await lists), today: today() }
}

/** Read once while a workspace is open: a postcode that is added to the register counts from the next start. */
async function listsOf(copy: WorkspaceCopy): Promise<Lists> {
  const [organisations, listed] = await Promise.all([copy.organisations.toArray(), names ?? givenNames().then(namesOf)])
  return { ...listed, postcodes: postcodesIn(organisations.map((each) => JSON.stringify(each))) }
}
