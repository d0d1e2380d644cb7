import { type Entry, looseEntry } from '../../shared/findings/search/entry'
import { type MenuItemId, menuItems } from '../../shared/menu'
import { runMenuItem } from '../view/screenCommands'
import { showPanel } from '../view/viewState'
import { helpWords } from './help/helpWords'

// What is searched beside the records: the places of the window, and its help.

/** Items that lead to a place, beside those of the Go menu. */
const furtherPlaces: readonly MenuItemId[] = ['settings', 'about', 'keys']
/** Items of the Go menu that lead to no place of their own. */
const noPlaces: readonly MenuItemId[] = ['search', 'nextThing', 'nextRegion', 'previousRegion']

const places = menuItems
  .filter(({ id, menu }) => (menu === 'Go' && !noPlaces.includes(id)) || furtherPlaces.includes(id))
  .map(({ id, label }) =>
    looseEntry({ key: `place/${id}`, kind: 'place', title: label, text: '', opens: { kind: 'place', id } }),
  )

const topics = Object.entries(helpWords).flatMap(([id, { purpose, tasks }]) =>
  tasks.map(({ how, steps }, at) =>
    looseEntry({
      key: `help/${id}/${at}`,
      kind: 'help',
      title: how,
      text: at === 0 ? `${steps} ${purpose}` : steps,
      opens: { kind: 'help', id },
    }),
  ),
)

/** Every place and every help topic, as texts that are searched. */
export const searchedBeside: readonly Entry[] = [...places, ...topics]

/** Goes to a place by the name that its entry has for it. */
export const openPlace = (id: string): void => void runMenuItem(id as MenuItemId)

/** Shows the help of a screen beside the one that is shown. */
export const openHelp = (id: string): void => showPanel('help', id as keyof typeof helpWords)
