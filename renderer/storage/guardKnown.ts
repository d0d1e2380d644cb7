import { postcodesIn } from '../../shared/guard/contacts'
import type { Known } from '../../shared/guard/finding'
import { namesOf } from '../../shared/guard/names'
import { today } from '../host/clock'
import { givenNames } from './bundled'
import type { WorkspaceCopy } from './database'
import { useOpened } from './workspace'

type Lists = Omit<Known, 'today'>

const ofCopy = new WeakMap<WorkspaceCopy, Promise<Lists>>()
const ofDay = new WeakMap<Lists, Known>()
let names: Promise<Pick<Known, 'names' | 'wordNames'>> | null = null
let withoutWorkspace: Promise<Lists> | null = null

/** What the look for personal data knows: the bundled names, today, and the postcodes in the register of the open workspace. The same object all day. */
export async function knownHere(): Promise<Known> {
  const { opened } = useOpened.getState()
  const reading = opened ? (ofCopy.get(opened.copy) ?? listsOf(opened.copy)) : (withoutWorkspace ?? listsOf(null))
  if (opened) ofCopy.set(opened.copy, reading)
  else withoutWorkspace = reading
  const lists = await reading
  const known = ofDay.get(lists)
  if (known?.today === today()) return known
  const fresh = { ...lists, today: today() }
  ofDay.set(lists, fresh)
  return fresh
}

/** Read once while a workspace is open: a postcode that is added to the register counts from the next start. */
async function listsOf(copy: WorkspaceCopy | null): Promise<Lists> {
  names ??= givenNames().then(namesOf)
  const [organisations, listed] = await Promise.all([copy?.organisations.toArray() ?? [], names])
  return { ...listed, postcodes: postcodesIn(organisations.map((each) => JSON.stringify(each))) }
}
