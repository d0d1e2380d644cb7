import { useEffect, useRef } from 'react'
import type { Organisation } from '../../shared/partnership/organisation'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { explainProblem } from '../view/explainProblem'
import { tell } from '../view/viewState'
import { CloseForm, JoinForm } from './ClosingActs'
import { reopen } from './commands'
import { ConvertForm, RenameForm } from './NameActs'

/** Something that happened to an organisation, whose form is open. */
export type Act = 'rename' | 'convert' | 'join' | 'close'

type Props = {
  readonly organisation: Organisation
  readonly all: readonly Organisation[]
  readonly types: readonly OrganisationType[]
  readonly act: Act | null
  readonly onAct: (act: Act | null) => void
}

const words: Readonly<Record<Act, string>> = {
  rename: 'Rename',
  convert: 'It became another type',
  join: 'It joined another organisation',
  close: 'It closed',
}

/** What can have happened to an organisation. One form at a time opens under the buttons. */
export function Acts(props: Props) {
  const { organisation, act, onAct } = props
  const isClosed = organisation.closedOn !== null
  const offered: readonly Act[] = isClosed ? ['rename', 'convert'] : ['rename', 'convert', 'join', 'close']
  const wasClosed = useRef(isClosed)
  // The button that had focus goes when the record says that the organisation closed.
  useEffect(() => {
    if (wasClosed.current !== isClosed && document.activeElement === document.body) heading()?.focus()
    wasClosed.current = isClosed
  }, [isClosed])
  const done = () => {
    onAct(null)
    requestAnimationFrame(() => (document.getElementById(`act-${act}`) ?? heading())?.focus())
  }
  return (
    <section className="stack" aria-label="What happened to it">
      <div className="row">
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            id={`act-${each}`}
            className="button"
            aria-expanded={act === each}
            onClick={() => onAct(act === each ? null : each)}
          >
            {words[each]}
          </button>
        ))}
        {isClosed ? (
          <button type="button" className="button" onClick={() => void openAgain(organisation)}>
            It is open again
          </button>
        ) : null}
      </div>
      <ActOf key={act} {...props} onDone={done} />
    </section>
  )
}

const heading = () => document.querySelector<HTMLElement>('#main h1')

async function openAgain(organisation: Organisation): Promise<void> {
  const done = await reopen(organisation)
  if (!done.ok) tell({ tone: 'problem', words: explainProblem(done.problem) ?? '' })
  heading()?.focus()
}

function ActOf({ act, organisation, all, types, onDone }: Props & { readonly onDone: () => void }) {
  switch (act) {
    case 'rename':
      return <RenameForm organisation={organisation} onDone={onDone} />
    case 'convert':
      return <ConvertForm organisation={organisation} types={types} onDone={onDone} />
    case 'join':
      return <JoinForm organisation={organisation} all={all} onDone={onDone} />
    case 'close':
      return <CloseForm organisation={organisation} onDone={onDone} />
    default:
      return null
  }
}
