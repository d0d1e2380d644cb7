import './review.css'
import { counted } from '../../shared/basics/text'
import { mostInSitting, nextToRead, readingTime, reviewProgress } from '../../shared/reviews/readReview'
import { hasReply } from '../../shared/reviews/takeIn'
import { type ReviewInContext, useReview } from '../storage/reviews'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { AskedAnswered } from './AskedAnswered'
import { type DrawPapers, PanelPage } from './PanelPage'
import { SavedInFile } from './SavedInFile'

/** What somebody sees first who was asked to read: how much it is, that they may stop, and who will see what they say. */
export function FirstPage({ draw = () => null }: { readonly draw?: DrawPapers }) {
  const context = useReview(null)
  if (context === undefined) return null
  if (context === null || context.answers.length === 0)
    return (
      <div className="stack review">
        <ScreenHeading title="My review" />
        <p>There is nothing for you to read yet. You will be sent a file when there is.</p>
      </div>
    )
  const { panel } = context.review
  if (panel) return <PanelPage context={context} panel={panel} draw={draw} />
  return context.review.sentAt === null ? <ToRead context={context} /> : <Sent context={context} />
}

type Props = { readonly context: ReviewInContext }

function ToRead({ context: { review, partnership, cycle, answers } }: Props) {
  const { read, total, left } = reviewProgress(review)
  const organisations = new Set(answers.map(({ item }) => item.returnId)).size
  const next = nextToRead(review, null)
  const begin = () => go(next ? { screen: 'reading', itemId: next.id } : { screen: 'myReview' })
  useScreenCommands('screen', { nextUnanswered: begin })
  return (
    <div className="stack review">
      <ScreenHeading title="Your review" partnership={partnership.name}>
        You have been asked to read {counted(total, 'answer')} from {counted(organisations, 'organisation')}
      </ScreenHeading>
      <p>
        {partnership.name}, {cycle.title}.
      </p>
      <p>
        {read === 0
          ? `Most people take ${readingTime(total)}.${total > mostInSitting ? ` There is a place to stop after every ${mostInSitting} answers.` : ''}`
          : `You have read ${read} of ${total}. ${left > 0 ? `The rest takes most people ${readingTime(left)}.` : ''}`}{' '}
        You can stop and come back: everything you type is saved on this computer.
      </p>
      <p>
        You do not need to know the jargon. Words with a dotted line under them can be selected: what they mean opens
        beside them. Ask what a member of the public would ask.
      </p>
      <p>
        Nobody can see what you say before you send it. When you send it, the partnership sees it beside your role:{' '}
        {review.reviewer.role}. Please do not name any child or any member of staff.
      </p>
      <div className="row">
        <Button look="primary" onPress={begin}>
          {read === 0 ? 'Begin' : left > 0 ? 'Carry on' : 'Look at my review'}
        </Button>
        {read > 0 && left > 0 ? <Button onPress={() => go({ screen: 'myReview' })}>My review</Button> : null}
      </div>
    </div>
  )
}

function Sent({ context: { review, partnership, answers } }: Props) {
  const isAnswered = answers.some(({ item }) => hasReply(item))
  return (
    <div className="stack review">
      <ScreenHeading title="Your review" partnership={partnership.name}>
        {isAnswered ? 'What became of what you asked' : 'Your review is saved in a file'}
      </ScreenHeading>
      <SavedInFile review={review} />
      {isAnswered ? <AskedAnswered answers={answers} /> : null}
      <div className="row no-print">
        <Button look={isAnswered ? 'plain' : 'primary'} onPress={() => go({ screen: 'myReview' })}>
          Look at what you said
        </Button>
      </div>
    </div>
  )
}
