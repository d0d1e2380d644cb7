import './frameworks.css'
import { useCallback } from 'react'
import { impossible } from '../../shared/basics/result'
import type { Draft, DraftId } from '../../shared/frameworks/draft'
import type { EditorPage } from '../../shared/frameworks/problemWords'
import { useDraftById } from '../storage/drafts'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { ChangesPage } from './ChangesPage'
import { CheckPage } from './CheckPage'
import { addQuestionHere, edit as editDraft, moveHere, pageName, redoLast, undoLast } from './commands'
import { DraftPreview } from './DraftPreview'
import type { Edit, PageProps } from './EditorParts'
import { FrontSheetPage } from './FrontSheetPage'
import { pageAt } from './problems'
import { QuestionPage } from './QuestionPage'
import { ScalesPage } from './ScalesPage'
import { SourcesPage } from './SourcesPage'
import { StandardPage } from './StandardPage'
import { WordsPage } from './WordsPage'

type Props = { readonly draftId: DraftId; readonly at: string }

/** The editor of a framework that is being written: one page of it. The outline beside it leads to the others. */
export function DraftScreen({ draftId, at }: Props) {
  const draft = useDraftById(draftId)
  if (draft === undefined) return null
  if (draft === null || draft.stage !== 'open')
    return (
      <div className="stack">
        <ScreenHeading title="This framework is not being written" />
        <p>
          It was published or put away, so it cannot be changed here. To go on, write its next edition or take it out
          again.
        </p>
        <Button look="primary" onPress={() => go({ screen: 'frameworks' })}>
          Back to frameworks
        </Button>
      </div>
    )
  const page = pageAt(at)
  return page.page === 'preview' ? <DraftPreview draft={draft} at={page.id} /> : <Editor draft={draft} page={page} />
}

/** A page on which something is written. */
type WrittenPage = Exclude<EditorPage, { readonly page: 'preview' }>

function Editor({ draft, page }: { readonly draft: Draft; readonly page: WrittenPage }) {
  const { id, framework } = draft
  const edit: Edit = useCallback((does, change, typed) => editDraft(id, does, change, typed === 'typed'), [id])
  useScreenCommands('screen', {
    undo: () => void undoLast(id),
    redo: () => void redoLast(id),
    new: () => void addQuestionHere(id, framework, page),
    moveUp: () => void moveHere(id, page, -1, pageName(framework, page)),
    moveDown: () => void moveHere(id, page, 1, pageName(framework, page)),
    find: () => document.querySelector<HTMLInputElement>('#outline input')?.focus(),
  })
  return (
    <div className="editor stack">
      <Page page={page} draft={draft} framework={framework} edit={edit} />
    </div>
  )
}

function Page({ page, ...props }: PageProps & { readonly page: WrittenPage }) {
  switch (page.page) {
    case 'words':
      return <WordsPage {...props} />
    case 'scales':
      return <ScalesPage {...props} />
    case 'sources':
      return <SourcesPage {...props} />
    case 'frontSheet':
      return <FrontSheetPage {...props} />
    case 'changes':
      return <ChangesPage {...props} />
    case 'check':
      return <CheckPage {...props} />
    case 'standard':
      return <StandardPage {...props} id={page.id} />
    case 'question':
      return <QuestionPage {...props} id={page.id} />
    default:
      return impossible(page)
  }
}
