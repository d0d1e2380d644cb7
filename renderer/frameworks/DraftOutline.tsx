import { memo, useDeferredValue, useEffect, useState } from 'react'
import type { DraftId } from '../../shared/frameworks/draft'
import type { EditorPage } from '../../shared/frameworks/problemWords'
import type { Question, Standard } from '../../shared/frameworks/question'
import { findQuestions } from '../../shared/frameworks/search'
import { useDraftById } from '../storage/drafts'
import { Field } from '../ui/Field'
import type { Route } from '../view/route'
import { go } from '../view/viewState'
import { addStandardHere, openPage } from './commands'
import { countByPage, pageAt, useProblems } from './problems'

type DraftRoute = Extract<Route, { screen: 'draft' }>

/** Every page of the editor: words, scales, and each standard with its questions. */
export function DraftOutline({ route }: { readonly route: DraftRoute }) {
  const draft = useDraftById(route.draftId)
  const empty = <nav id="outline" className="outline no-print" aria-label="Outline" data-region="outline" />
  return draft && draft.stage === 'open' ? <Pages key={draft.id} route={route} framework={draft.framework} /> : empty
}

type PagesProps = { readonly route: DraftRoute; readonly framework: Parameters<typeof useProblems>[0] }

const plainPages = [
  ['words', 'Title and words'],
  ['scales', 'Scales'],
  ['sources', 'Sources'],
  ['frontSheet', 'About the organisation'],
  ['changes', 'Changes since the edition before'],
  ['preview', 'Preview'],
  ['check', 'Check and publish'],
] as const

function Pages({ route, framework }: PagesProps) {
  const { draftId, at } = route
  const problems = useProblems(framework)
  const counts = countByPage(problems)
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const found = wanted.trim() === '' ? null : findQuestions(framework, wanted)
  useEffect(() => {
    document.querySelector(`#outline [data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <nav id="outline" className="outline no-print" aria-label="Outline" data-region="outline">
      <button type="button" className="place" onClick={() => go({ screen: 'frameworks' })}>
        <span>All frameworks</span>
        <span className="key">Ctrl+Shift+F</span>
      </button>
      <ul>
        {plainPages
          .filter(([page]) => page !== 'changes' || framework.changes !== undefined)
          .map(([page, words]) => (
            <Row
              key={page}
              draftId={draftId}
              at={page}
              words={words}
              current={pageAt(at).page === page}
              problems={page === 'check' ? problems.length : (counts.get(page) ?? 0)}
            />
          ))}
      </ul>
      <div className="outline-find">
        <Field label="Find a question">
          {(ties) => <input {...ties} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
      </div>
      {found ? (
        <ul aria-label="Questions found">
          {found.length === 0 ? <li className="outline-count">None has these words.</li> : null}
          {found.slice(0, 30).map(({ question }) => (
            <QuestionRow
              key={question.id}
              draftId={draftId}
              question={question}
              current={at === `question ${question.id}`}
              problems={counts.get(`question ${question.id}`) ?? 0}
            />
          ))}
          {found.length > 30 ? <li className="outline-count">and {found.length - 30} more</li> : null}
        </ul>
      ) : (
        framework.standards.map((standard) => (
          <StandardRows key={standard.id} draftId={draftId} at={at} standard={standard} counts={counts} />
        ))
      )}
      <button type="button" className="place" onClick={() => void addStandardHere(draftId)}>
        Add a standard
      </button>
    </nav>
  )
}

type StandardProps = {
  readonly draftId: DraftId
  readonly at: string
  readonly standard: Standard
  readonly counts: ReadonlyMap<string, number>
}

/** Questions of a standard are drawn while it is open: a framework may have hundreds. */
function StandardRows({ draftId, at, standard, counts }: StandardProps) {
  const page = pageAt(at)
  const here = hasPage(standard, page)
  const [open, setOpen] = useState(here)
  useEffect(() => {
    if (here) setOpen(true)
  }, [here])
  const problems = [`standard ${standard.id}`, ...standard.questions.map(({ id }) => `question ${id}`)].reduce(
    (sum, place) => sum + (counts.get(place) ?? 0),
    0,
  )
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {standard.number} {standard.title || 'Without a title'}{' '}
        <span className="key">{problems > 0 ? `${problems} to put right` : standard.questions.length}</span>
      </summary>
      {open ? (
        <ul>
          <Row
            draftId={draftId}
            at={`standard ${standard.id}`}
            words="The standard itself"
            current={at === `standard ${standard.id}`}
            problems={counts.get(`standard ${standard.id}`) ?? 0}
          />
          {standard.questions.map((question) => (
            <QuestionRow
              key={question.id}
              draftId={draftId}
              question={question}
              current={at === `question ${question.id}`}
              problems={counts.get(`question ${question.id}`) ?? 0}
            />
          ))}
        </ul>
      ) : null}
    </details>
  )
}

const hasPage = (standard: Standard, page: EditorPage) =>
  (page.page === 'standard' && page.id === standard.id) ||
  (page.page === 'question' && standard.questions.some(({ id }) => id === page.id))

type QuestionRowProps = {
  readonly draftId: DraftId
  readonly question: Question
  readonly current: boolean
  readonly problems: number
}

const QuestionRow = ({ draftId, question, current, problems }: QuestionRowProps) => (
  <Row
    draftId={draftId}
    at={`question ${question.id}`}
    words={`${question.label} ${question.shortTitle || 'Without a title'}${question.hidden ? ' (hidden)' : ''}`}
    current={current}
    problems={problems}
  />
)

type RowProps = {
  readonly draftId: DraftId
  readonly at: string
  readonly words: string
  readonly current: boolean
  readonly problems: number
}

/** One page; drawn again only when its own words or marks change. */
const Row = memo(({ draftId, at, words, current, problems }: RowProps) => (
  <li>
    <button
      type="button"
      className="place"
      data-at={at}
      aria-current={current ? 'page' : undefined}
      onClick={() => openPage(draftId, pageAt(at))}
    >
      <span>{words}</span>
      {problems > 0 ? <span className="key problem">{problems} to put right</span> : null}
    </button>
  </li>
))
