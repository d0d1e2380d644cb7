import './returns.css'
import type { QuestionChange } from '../../shared/frameworks/editions'
import { compareEditions } from '../../shared/frameworks/editions'
import { editionWords } from '../../shared/frameworks/editionWords'
import type { Question } from '../../shared/frameworks/question'
import type { ReturnId } from '../../shared/returns/answer'
import { Button } from '../ui/Button'
import { EditionChanges } from '../view/EditionChanges'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'
import { WithReturn } from './WithReturn'

/** Which questions are new, worded differently, moved, merged, split or gone since last year. */
export const ChangesScreen = ({ returnId }: { readonly returnId: ReturnId }) => (
  <WithReturn returnId={returnId}>
    {({ framework, before, organisation }) => {
      const changes: readonly QuestionChange[] = before ? compareEditions(framework, before.framework) : []
      const openQuestion = (question: Question) => go({ screen: 'question', returnId, questionId: question.id })
      return (
        <div className="stack measure">
          <ScreenHeading title="What has changed since last year" partnership={organisation.name} />
          <p>
            This year uses {editionWords(framework)}.
            {before ? ` Last year used ${editionWords(before.framework)}.` : ''}
          </p>
          <EditionChanges changes={changes} onOpen={openQuestion} />
          <Button look="primary" onPress={() => go({ screen: 'return', returnId })}>
            Back to the return
          </Button>
        </div>
      )
    }}
  </WithReturn>
)
