import { useMemo, useState } from 'react'
import { counted } from '../../shared/basics/text'
import { editionOf } from '../../shared/frameworks/draft'
import { carriedForward, compareEditions } from '../../shared/frameworks/editions'
import { editionWords } from '../../shared/frameworks/editionWords'
import type { Framework } from '../../shared/frameworks/framework'
import { Tick } from '../ui/Tick'
import { ScreenHeading } from '../view/ScreenHeading'
import { carriedWords } from './CompareScreen'
import type { PageProps } from './EditorParts'
import { useEditions } from './known'
import { NoLongerAsked } from './NoLongerAsked'
import { ProblemsHere } from './ProblemsHere'
import { QuestionOrigin } from './QuestionOrigin'

/** How each question stands to the edition before: what is worked out, and what the person says instead. */
export function ChangesPage({ framework, edit }: PageProps) {
  const editions = useEditions()
  const from = framework.changes?.from
  const before = editions?.find(({ key }) => key === from)?.framework
  if (!editions) return null
  return (
    <>
      <ScreenHeading title="Changes since the edition before" partnership={framework.title} />
      <ProblemsHere framework={framework} at="changes" />
      {before ? (
        <Changes framework={framework} before={before} edit={edit} />
      ) : (
        <p className="measure">
          {from === undefined
            ? 'This framework names no edition before it, so there is nothing to compare.'
            : `The edition before, ${from}, is not here. Import its file on the page “Frameworks” to say what changed.`}
        </p>
      )}
    </>
  )
}

type Props = Pick<PageProps, 'framework' | 'edit'> & { readonly before: Framework }

function Changes({ framework, before, edit }: Props) {
  const [all, setAll] = useState(false)
  const edition = useMemo(() => editionOf(framework), [framework])
  const changes = useMemo(() => compareEditions(edition, before), [edition, before])
  const carried = useMemo(() => carriedForward(edition, before), [edition, before])
  const rows = changes.flatMap((change) => change.is.map((placed) => ({ change, placed })))
  const shown = rows.filter(({ change }) => all || change.kind !== 'same')
  const removed = changes.filter(({ kind }) => kind === 'removed')
  return (
    <>
      <p>
        Compared with {before.title}, {editionWords(before)}. {carriedWords(carried)}
      </p>
      <p className="measure">
        Each question is compared with the one that it was copied from. Did it come from a different question, from
        several, or with others from one that was split? Say what it came from, and the rest is worked out.
      </p>
      <section className="stack-small editor-section" aria-labelledby="asked-now">
        <h2 id="asked-now" tabIndex={-1}>
          Questions of this edition
        </h2>
        <Tick label="Show questions that ask the same, too" on={all} onChange={setAll} />
        <p role="status">
          {shown.length === 0
            ? 'No question has changed.'
            : `${counted(shown.length, 'question')} of ${rows.length} ${shown.length === 1 ? 'is' : 'are'} shown.`}
        </p>
        {shown.map(({ change, placed: { question } }) => (
          <QuestionOrigin
            key={question.id}
            framework={framework}
            before={before}
            question={question}
            change={change}
            edit={edit}
          />
        ))}
      </section>
      {removed.length > 0 ? (
        <NoLongerAsked framework={framework} before={before} removed={removed} edit={edit} />
      ) : null}
    </>
  )
}
