import './help.css'
import { type MenuItem, menuItems, menuNames } from '../../shared/menu'
import { usePartnership } from '../storage/partnership'
import { SidePanel } from '../ui/SidePanel'
import type { Route } from '../view/route'
import { showPanel, useView } from '../view/viewState'
import { answerLetterHelp } from './help/afterHelp'
import { helpWords } from './help/helpWords'
import type { HelpWords } from './help/words'
import { keysText } from './keysText'

const close = () => showPanel(null)

/** About the screen that is shown, or the one that was asked for: what it is for, three common tasks, and its keys. */
export function HelpPanel({ route }: { readonly route: Route }) {
  const topic = useView((view) => view.helpTopic)
  if (topic === null && route.screen === 'home') return <HomeHelp />
  return <Topic words={helpWords[topic ?? route.screen]} isAsked={topic !== null} key={topic} />
}

/** The first page is another one for an organisation that answers its letter. */
function HomeHelp() {
  const partnership = usePartnership()
  return <Topic words={partnership?.answering === undefined ? helpWords.home : answerLetterHelp} isAsked={false} />
}

function Topic({ words, isAsked }: { readonly words: HelpWords; readonly isAsked: boolean }) {
  const { purpose, tasks, keys } = words
  return (
    <SidePanel title={isAsked ? 'Help' : 'Help for this screen'} onClose={close}>
      <p>{purpose}</p>
      <dl className="help-tasks">
        {tasks.map(({ how, steps }) => (
          <div key={how}>
            <dt>{how}</dt>
            <dd>{steps}</dd>
          </div>
        ))}
      </dl>
      <h3>Keys here</h3>
      <KeyList items={menuItems.filter(({ id }) => keys.includes(id))} />
      <p>
        <button type="button" className="link" onClick={() => showPanel('keys')}>
          List of all keys
        </button>
      </p>
    </SidePanel>
  )
}

/** Keys that belong to a control and stand in no menu. */
const ownKeys = [
  { keys: 'Tab, Shift+Tab', does: 'Next or previous control' },
  { keys: 'Arrow keys', does: 'Another choice in a group or a menu' },
  { keys: '1 to 4', does: 'Choose a rating, while the ratings have focus' },
  { keys: 'Delete', does: 'Clear the rating, while the ratings have focus' },
  { keys: 'Esc', does: 'Close a menu, a panel at the side, or a form under its button' },
] as const

/** Keys of the lists of returns and of organisations; only returns are chosen, and have a menu and details. */
const listKeys = [
  { keys: 'Up arrow, Down arrow', does: 'Next or previous row' },
  { keys: 'Page Up, Page Down', does: 'Ten rows on or back' },
  { keys: 'Ctrl+Home, Ctrl+End', does: 'First or last row' },
  { keys: 'Enter', does: 'Open the row' },
  { keys: 'Alt+Enter', does: 'Details of a return, at the side' },
  { keys: 'Shift+F10, Menu key', does: 'What can be done to a return' },
  { keys: 'Space', does: 'Choose a return, or no longer' },
  { keys: 'Shift+arrow keys', does: 'Choose the next return too' },
  { keys: 'Ctrl+A', does: 'Choose all returns that are shown' },
] as const

/** Every key, menu by menu. */
export function KeysPanel() {
  const withKeys = menuItems.filter(({ keys }) => keys !== '')
  return (
    <SidePanel title="List of keys" onClose={close}>
      {menuNames.map((menu) => (
        <section key={menu} aria-label={`${menu} menu`}>
          <h3>{menu}</h3>
          <KeyList items={withKeys.filter((item) => item.menu === menu)} />
        </section>
      ))}
      <OwnKeys title="In every screen" lines={ownKeys} />
      <OwnKeys title="In a list of rows" lines={listKeys} />
    </SidePanel>
  )
}

type OwnKeysProps = {
  readonly title: string
  readonly lines: readonly { readonly keys: string; readonly does: string }[]
}

function OwnKeys({ title, lines }: OwnKeysProps) {
  const platform = useView((view) => view.platform)
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl className="key-list">
        {lines.map(({ keys, does }) => (
          <KeyLine key={keys} does={does} keys={keysText(keys, platform)} />
        ))}
      </dl>
    </section>
  )
}

function KeyList({ items }: { readonly items: readonly MenuItem[] }) {
  const platform = useView((view) => view.platform)
  return (
    <dl className="key-list">
      {items.map(({ id, label, keys }) => (
        <KeyLine
          key={id}
          does={label.replace(/…$/, '')}
          keys={keys === '' ? 'In the menu' : keysText(keys, platform)}
        />
      ))}
    </dl>
  )
}

const KeyLine = ({ does, keys }: { readonly does: string; readonly keys: string }) => (
  <div>
    <dt>{does}</dt>
    <dd>{keys}</dd>
  </div>
)
