import './frameworks.css'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { dayOf, longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Draft } from '../../shared/frameworks/draft'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import { inForceWords } from '../../shared/frameworks/inForce'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { findQuestions, isNamed } from '../../shared/frameworks/search'
import { today } from '../host/clock'
import { useCycles } from '../storage/cycles'
import { useDrafts, useWithdrawnDrafts } from '../storage/drafts'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { announce, go } from '../view/viewState'
import { makeCopy, makeNextEdition, takeBack, writeNew } from './commands'
import { sizeWords } from './EditorParts'
import { ExportButtons } from './ExportButtons'
import { FileButtons } from './FileButtons'
import type { ReadFile } from './files'
import { ImportedFile } from './ImportedFile'
import { kindsText } from './kindsOf'
import { type KnownEdition, useEditions } from './known'
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
  if (file) return <ImportedFile file={file} onCancel={() => setFile(null)} />
  if (!isReady) return null
  const wanted = sought.trim()
  const draftsShown = drafts.filter(({ framework }) => isShown(framework, wanted))
  const shown = editions.filter(({ framework }) => isShown(framework, wanted))
  const own = shown.filter(({ isStarter }) => !isStarter)
  const starters = shown.filter(({ isStarter }) => isStarter)
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
        <FileButtons onRead={setFile} />
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
              You are writing none. Press “Make a copy to tailor” under a framework, or “Write a new one”. Only you see
              it until you publish it.
            </p>
          ) : null}
          <ul className="framework-cards">
            {draftsShown.map((draft) => (
              <DraftCard key={draft.id} draft={draft} wanted={wanted} />
            ))}
          </ul>
        </section>
      ) : null}
      {own.length > 0 ? (
        <Cards id="own" heading="Of this partnership" editions={own} cycles={cycles} wanted={wanted} owner={owner} />
      ) : null}
      {starters.length > 0 ? (
        <Cards id="starters" heading="Starters" editions={starters} cycles={cycles} wanted={wanted} owner={owner} />
      ) : null}
      {wanted === '' ? <Lists editions={editions.map(({ framework }) => framework)} /> : null}
      {withdrawn.length > 0 && wanted === '' ? (
        <Details summary={`Put away (${withdrawn.length})`}>
          <ul className="plain-list">
            {withdrawn.map((draft) => (
              <li key={draft.id} className="row">
                <span>{draft.framework.title || 'Without a title'}</span>
                <Button
                  look="link"
                  name={`Take it out again: ${draft.framework.title || 'without a title'}`}
                  onPress={() => void takeBack(draft.id)}
                >
                  Take it out again
                </Button>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
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

type CardsProps = {
  readonly id: string
  readonly heading: string
  readonly editions: readonly KnownEdition[]
  readonly cycles: readonly Cycle[]
  readonly wanted: string
  readonly owner: string
}

const Cards = ({ id, heading, editions, cycles, wanted, owner }: CardsProps) => (
  <section className="stack-small" aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    <ul className="framework-cards">
      {editions.map((each) => (
        <EditionCard key={each.key} known={each} cycles={cycles} wanted={wanted} owner={owner} />
      ))}
    </ul>
  </section>
)

type CardProps = {
  readonly known: KnownEdition
  readonly cycles: readonly Cycle[]
  readonly wanted: string
  readonly owner: string
}

function EditionCard({ known: { key, framework, isStarter }, cycles, wanted, owner }: CardProps) {
  const name = `${framework.title}, ${framework.editionLabel}`
  const used = cycles.filter((cycle) => cycle.framework === key)
  return (
    <li className="framework-card">
      <h3>{framework.title}</h3>
      {isStarter ? <span className="starter-mark">Starter – agree it locally</span> : null}
      <p>
        {framework.editionLabel}. Written by {framework.owner}. Published {longDay(framework.publishedOn)}.{' '}
        {inForceWords(framework, today())}
      </p>
      <p>
        {sizeWords(framework)}: {kindsText(framework)}.
      </p>
      <p className="hint">
        {used.length === 0 ? 'No cycle uses it yet.' : `Used in ${used.map(({ title }) => title).join('; ')}.`}
      </p>
      <Found
        framework={framework}
        wanted={wanted}
        onOpen={({ question }) => go({ screen: 'framework', framework: key, at: question.id })}
      />
      <div className="row">
        <Button name={`Preview ${name}`} onPress={() => go({ screen: 'framework', framework: key, at: '' })}>
          Preview
        </Button>
        <Button name={`Make a copy to tailor of ${name}`} onPress={() => void makeCopy(framework, owner)}>
          Make a copy to tailor
        </Button>
        {isStarter ? null : (
          <Button
            name={`Write the next edition of ${name}`}
            onPress={() => void makeNextEdition(framework, [framework.edition])}
          >
            Write the next edition
          </Button>
        )}
        <Button
          look="link"
          name={`Compare editions of ${name}`}
          onPress={() => go({ screen: 'compareFrameworks', framework: key, before: framework.changes?.from ?? null })}
        >
          Compare editions
        </Button>
        <Button
          look="link"
          name={`Start a cycle with it: ${name}`}
          onPress={() => go({ screen: 'startCycle', framework: key })}
        >
          Start a cycle with it
        </Button>
        <ExportButtons framework={framework} name={name} />
      </div>
    </li>
  )
}

function DraftCard({ draft, wanted }: { readonly draft: Draft; readonly wanted: string }) {
  const { framework, basedOn, changedAt, changedBy } = draft
  const title = framework.title || 'Without a title'
  const open = (at: string) => go({ screen: 'draft', draftId: draft.id, at })
  return (
    <li className="framework-card">
      <h3>{title}</h3>
      <p>
        Edition {framework.editionLabel || framework.edition}, not published. {sizeWords(framework)}.
        {basedOn === null ? '' : ' A copy to tailor.'}
      </p>
      <p className="hint">
        Changed {longDay(dayOf(changedAt))}
        {changedBy ? ` by ${changedBy}` : ''}.
      </p>
      <Found framework={framework} wanted={wanted} onOpen={({ question }) => open(`question ${question.id}`)} />
      <div className="row">
        <Button look="primary" name={`Go on writing ${title}`} onPress={() => open('words')}>
          Go on writing
        </Button>
        <ExportButtons framework={framework} name={`${title}, edition ${frameworkKey(framework).split('@')[1]}`} />
      </div>
    </li>
  )
}

type FoundProps = {
  readonly framework: Framework
  readonly wanted: string
  readonly onOpen: (placed: PlacedQuestion) => void
}

/** The questions that hold what is looked for; the first few of many. */
function Found({ framework, wanted, onOpen }: FoundProps) {
  const found = findQuestions(framework, wanted)
  if (found.length === 0) return null
  return (
    <ul className="found-questions" aria-label={`Questions of ${framework.title} with “${wanted}”`}>
      {found.slice(0, 8).map((placed) => (
        <li key={placed.question.id}>
          <Button look="link" onPress={() => onOpen(placed)}>
            {placed.question.label} {placed.question.shortTitle}
          </Button>
        </li>
      ))}
      {found.length > 8 ? <li className="hint">and {found.length - 8} more. Type more words to see fewer.</li> : null}
    </ul>
  )
}
