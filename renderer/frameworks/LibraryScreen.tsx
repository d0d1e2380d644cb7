import './frameworks.css'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { Draft } from '../../shared/frameworks/draft'
import type { Framework, FrameworkId } from '../../shared/frameworks/framework'
import { findQuestions, isNamed } from '../../shared/frameworks/search'
import { useCycles } from '../storage/cycles'
import { useDrafts, useWithdrawnDrafts } from '../storage/drafts'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { announce, tell } from '../view/viewState'
import { takeBack, writeNew } from './commands'
import { DraftCard } from './DraftCard'
import { EditionCards } from './EditionCards'
import { FileButtons } from './FileButtons'
import type { ReadFile } from './files'
import { ImportedFile } from './ImportedFile'
import { useEditions } from './known'
import { Lists } from './Lists'

/** Every framework: those being written, those of this partnership, and the starters; with a search over their questions. */
export function LibraryScreen() {
  const partnership = usePartnership()
  const editions = useEditions()
  const drafts = useDrafts()
  const withdrawn = useWithdrawnDrafts() ?? []
  const cycles = useCycles() ?? []
  const [file, setFile] = useState<ReadFile | null>(null)
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed)
  const box = useRef<HTMLInputElement>(null)
  const isReady = partnership !== undefined && editions !== undefined && drafts !== undefined
  const owner = partnership?.name ?? ''
  useScreenCommands('screen', { new: () => void writeNew(owner), find: () => box.current?.focus() })
  const show = (read: ReadFile) => {
    tell(null)
    setFile(read)
  }
  if (file) return <ImportedFile file={file} onCancel={() => setFile(null)} />
  if (!isReady) return null
  const wanted = sought.trim()
  const draftsShown = drafts.filter(({ framework }) => isShown(framework, wanted))
  const shown = editions.filter(({ framework }) => isShown(framework, wanted))
  const own = shown.filter(({ isStarter }) => !isStarter)
  const starters = shown.filter(({ isStarter }) => isStarter)
  const frameworks = [...editions, ...drafts].map(({ framework }) => framework)
  const takenBy = (id: FrameworkId) => frameworks.filter((each) => each.id === id).map(({ edition }) => edition)
  const around = { cycles, wanted, owner, takenBy }
  return (
    <div className="stack">
      <ScreenHeading title="Frameworks" partnership={partnership?.name}>
        Frameworks
      </ScreenHeading>
      <p className="measure">
        A framework is the set of standards and questions that organisations answer. Use one as it is, or make a copy
        and change it. A published edition never changes.
      </p>
      <div className="row">
        <Button look="primary" keys="Ctrl+N" onPress={() => void writeNew(owner)}>
          Write a new one
        </Button>
        <FileButtons onRead={show} />
      </div>
      <Field label="Find a framework or a question" hint="Type words of its title, its number or its question.">
        {(ties) => (
          <input {...ties} ref={box} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
      <FoundCount wanted={wanted} frameworks={shown.length + draftsShown.length} />
      {wanted !== '' && shown.length + draftsShown.length === 0 ? (
        <div className="stack-small">
          <p>
            Nothing here has “{wanted}” in its title or its questions. Try fewer words, or one word as it stands in the
            question.
          </p>
          <Button onPress={() => setTyped('')}>Clear the search</Button>
        </div>
      ) : null}
      {wanted === '' || draftsShown.length > 0 ? (
        <section className="stack-small" aria-labelledby="drafts">
          <h2 id="drafts">Being written</h2>
          {draftsShown.length === 0 ? (
            <p>
              Nothing is being written. Press “Make a copy to tailor” under a framework, or “Write a new one”. Only you
              see it until you publish it.
            </p>
          ) : null}
          <ul className="framework-cards">
            {draftsShown.map((draft) => (
              <DraftCard key={draft.id} draft={draft} wanted={wanted} />
            ))}
          </ul>
        </section>
      ) : null}
      {own.length > 0 ? <EditionCards id="own" heading="Of this partnership" editions={own} {...around} /> : null}
      {starters.length > 0 ? <EditionCards id="starters" heading="Starters" editions={starters} {...around} /> : null}
      {wanted === '' ? <Lists editions={editions.map(({ framework }) => framework)} /> : null}
      {withdrawn.length > 0 && wanted === '' ? <PutAway drafts={withdrawn} /> : null}
    </div>
  )
}

const isShown = (framework: Framework, wanted: string) =>
  wanted === '' || isNamed(framework, wanted) || findQuestions(framework, wanted).length > 0

/** Says how many are left, once typing stops. */
function FoundCount({ wanted, frameworks }: { readonly wanted: string; readonly frameworks: number }) {
  useEffect(() => {
    if (wanted === '') return
    const timer = window.setTimeout(() => announce(`${counted(frameworks, 'framework')} shown.`), 500)
    return () => window.clearTimeout(timer)
  }, [wanted, frameworks])
  return wanted === '' ? null : <p className="hint">{counted(frameworks, 'framework')} shown.</p>
}

/** Drafts that were put away, each to be taken out again. */
const PutAway = ({ drafts }: { readonly drafts: readonly Draft[] }) => (
  <Details summary={`Put away (${drafts.length})`}>
    <ul className="plain-list">
      {drafts.map(({ id, framework: { title } }) => (
        <li key={id} className="row">
          <span>{title || 'Without a title'}</span>
          <Button
            look="link"
            name={`Take it out again: ${title || 'without a title'}`}
            onPress={() => void takeBack(id)}
          >
            Take it out again
          </Button>
        </li>
      ))}
    </ul>
  </Details>
)
