import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { AttachedFile } from '../../shared/basics/attachedFile'
import { longestOfRemoval } from '../../shared/basics/removal'
import { counted } from '../../shared/basics/text'
import { attachedHere, previewRemoval, type RemovalPreview, type ToRemove } from '../storage/removing'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Tick } from '../ui/Tick'
import { explainCannotRemove, type Removed, remove, startAgain } from './removeCommands'

type Step =
  | { readonly kind: 'closed' | 'typing' }
  | { readonly kind: 'looking'; readonly what: ToRemove; readonly reason: string; readonly preview: RemovalPreview }
  | { readonly kind: 'done'; readonly removed: Removed }

/** Removing words and attached files for good: they are typed, what goes is said, and only then are they removed. */
export function RemoveWords() {
  const [step, setStep] = useState<Step>({ kind: 'closed' })
  const close = () => setStep({ kind: 'closed' })
  if (step.kind === 'typing')
    return (
      <Typing onLook={(what, reason, preview) => setStep({ kind: 'looking', what, reason, preview })} onClose={close} />
    )
  if (step.kind === 'looking')
    return <Looking {...step} onDone={(removed) => setStep({ kind: 'done', removed })} onClose={close} />
  if (step.kind === 'done') return <Done removed={step.removed} />
  return (
    <>
      <p className="measure">
        What tells of a child and was typed by mistake can be removed for good: from the answers, from their history and
        from back-ups too. It cannot be undone.
      </p>
      <div className="row">
        <Button onPress={() => setStep({ kind: 'typing' })}>Remove words for good…</Button>
      </div>
    </>
  )
}

type TypingProps = {
  readonly onLook: (what: ToRemove, reason: string, preview: RemovalPreview) => void
  readonly onClose: () => void
}

function Typing({ onLook, onClose }: TypingProps) {
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [here, setHere] = useState<readonly AttachedFile[]>([])
  const [files, setFiles] = useState<ToRemove['files']>([])
  const [problem, setProblem] = useState<string | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    box.current?.focus()
    void attachedHere().then(setHere)
  }, [])
  const look = async (event: SubmitEvent) => {
    event.preventDefault()
    const words = typed
      .split('\n')
      .map((each) => each.trim())
      .filter((each) => each !== '')
    const preview = await previewRemoval({ words, files })
    setProblem(preview.ok ? null : explainCannotRemove(preview.problem))
    if (preview.ok) onLook({ words, files }, reason.trim(), preview.value)
    else box.current?.focus()
  }
  const tick = ({ sha256 }: AttachedFile, on: boolean) =>
    setFiles((before) => (on ? [...before, sha256] : before.filter((each) => each !== sha256)))
  return (
    <form className="stack" onSubmit={(event) => void look(event)}>
      <Field
        label="The words to remove"
        hint="One name or piece of text on each line, as it is written. Only whole words go, in capitals or not."
        error={problem}
      >
        {(ties) => (
          <textarea {...ties} ref={box} rows={3} value={typed} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
      {here.length > 0 ? (
        <fieldset className="stack-small">
          <legend>Attached files to remove with them</legend>
          <p className="hint">Nothing looks into attached files. Tick those that hold what has to go.</p>
          {here.map((file) => (
            <Tick
              key={file.sha256}
              label={file.name}
              on={files.includes(file.sha256)}
              onChange={(on) => tick(file, on)}
            />
          ))}
        </fieldset>
      ) : null}
      <Field
        label="Why (you can leave this empty)"
        hint="It is kept here, in back-ups and in partnership files, with your name or role and the day. Packs do not carry it. Do not repeat the words."
      >
        {(ties) => (
          <input
            {...ties}
            maxLength={longestOfRemoval}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <button type="submit" className="button primary">
          See what goes
        </button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

type LookingProps = {
  readonly what: ToRemove
  readonly reason: string
  readonly preview: RemovalPreview
  readonly onDone: (removed: Removed) => void
  readonly onClose: () => void
}

/** How many places are named; the others are counted. */
const named = 20

function Looking({ what, reason, preview, onDone, onClose }: LookingProps) {
  const [busy, setBusy] = useState(false)
  const { places, earlier, files, backups } = preview
  const act = async () => {
    setBusy(true)
    onDone(await remove(what, reason))
  }
  return (
    <div className="stack">
      <Heading>What goes, and what stays</Heading>
      {places.length === 0 && what.words.length > 0 ? <p>The words are not in the work as it is now.</p> : null}
      <ul className="bulleted">
        {places.slice(0, named).map(({ title, texts }) => (
          <li key={title}>{texts === 1 ? title : `${title} (${counted(texts, 'text')})`}</li>
        ))}
        {places.length > named ? <li>and {counted(places.length - named, 'other place')}</li> : null}
        <li>{counted(earlier, 'earlier version')} of answers</li>
        <li>{counted(backups, 'back-up')}, also in the second folder: each that holds them is written anew</li>
        {files.map(({ sha256, name }) => (
          <li key={sha256}>the attached file {name}, with its copies beside the back-ups</li>
        ))}
        <li>damaged files of this partnership that were set aside: nobody can tell what is in them</li>
      </ul>
      <p className="measure">
        “[removed]” stands in their place. An old file that comes back does not bring their sentences back. Words in a
        sentence that was changed elsewhere can come back: the app marks them as before.
      </p>
      <p className="measure">
        <strong>Out of reach:</strong> Word documents, partnership files, packs and letters that were saved or sent; a
        second folder that is not connected; other partnerships on this computer; copies that others have; and what a
        disk keeps of files that are gone. Ask those who have them to delete them.
      </p>
      <p className="measure">
        <strong>This cannot be undone.</strong> No back-up brings the words back.
      </p>
      <div className="row">
        <Button onPress={onClose}>Cancel</Button>
        <Button busy={busy} onPress={() => void act()}>
          Remove for good
        </Button>
        {busy ? <span role="status">Removing. Every back-up is written anew…</span> : null}
      </div>
    </div>
  )
}

const Done = ({ removed }: { readonly removed: Removed }) => (
  <div className="stack">
    <Heading>Words removed for good</Heading>
    <p className="measure">{removed.words}</p>
    {removed.unreached.length > 0 ? (
      <>
        <p>These could not be reached and may still hold them. Delete them, or connect the folder and remove again:</p>
        <ul className="bulleted">
          {removed.unreached.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </>
    ) : null}
    <p className="measure">
      The app has to start again, so that what it keeps for showing the work goes too. Your work is saved.
    </p>
    <div className="row">
      <Button look="primary" onPress={() => void startAgain()}>
        Start the app again
      </Button>
    </div>
  </div>
)

/** A heading that takes the focus, so that what has changed is read out. */
function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h3 ref={heading} tabIndex={-1}>
      {children}
    </h3>
  )
}
