import type { ReactNode } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { ReportDocument } from '../../shared/reports/block'
import { papersDocument } from '../../shared/reports/session/panelPapers'
import type { PanelReading } from '../../shared/reviews/panel'
import { nextToRead, reviewProgress } from '../../shared/reviews/readReview'
import { hasReply } from '../../shared/reviews/takeIn'
import type { ReviewInContext } from '../storage/reviews'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { EncryptChoice } from '../view/EncryptChoice'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { useCommand } from '../view/useCommand'
import { go } from '../view/viewState'
import { AskedAnswered } from './AskedAnswered'
import { sendMyReview } from './commands'
import { OwnQuestions } from './OwnQuestions'
import { SavedInFile } from './SavedInFile'

/** Draws papers as pages. */
export type DrawPapers = (papers: ReportDocument) => ReactNode

type Props = { readonly context: ReviewInContext; readonly panel: PanelReading; readonly draw: DrawPapers }

/** What a member of a panel sees first: their papers, the answers to read one by one, and room for questions of their own. */
export function PanelPage({ context, panel, draw }: Props) {
  const { review, partnership, framework, answers } = context
  const [send, refusal, sending] = useCommand(sendMyReview)
  const { read, total } = reviewProgress(review)
  const next = nextToRead(review, null)
  const begin = () => go(next ? { screen: 'reading', itemId: next.id } : { screen: 'myReview' })
  useScreenCommands('screen', { nextUnanswered: begin })
  const papers = papersDocument(panel, partnership, framework)
  const isSent = review.sentAt !== null
  return (
    <div className="stack review">
      <ScreenHeading title="Your papers" partnership={partnership.name}>
        Your papers for {panel.title}, {longDay(panel.on)}
      </ScreenHeading>
      <div className="stack-small no-print">
        <p>
          Read the papers below. Then read the {counted(total, 'answer')} that the session is about one by one, and say
          what you think. Write questions of your own where you have any, and send the file back. The partnership sees
          what you say beside your role: {review.reviewer.role}. Nobody sees it before you send it, and nothing that you
          type changes the returns.
        </p>
        <SavedInFile review={review} />
        {answers.some(({ item }) => hasReply(item)) ? <AskedAnswered answers={answers} /> : null}
        <RefusalWords words={refusal} framed />
        <EncryptChoice />
        <div className="row">
          <Button look={isSent ? 'plain' : 'primary'} onPress={isSent ? () => go({ screen: 'myReview' }) : begin}>
            {isSent
              ? 'Look at what you said'
              : read === 0
                ? 'Read the answers one by one'
                : `Carry on: ${read} of ${total} read`}
          </Button>
          <Button busy={sending} onPress={() => void send(review)}>
            {isSent ? 'Save the file again' : 'Send my questions'}
          </Button>
          {papers ? <Button onPress={() => window.print()}>Print the papers</Button> : null}
        </div>
      </div>
      <OwnQuestions review={review} panel={panel} />
      {papers ? draw(papers) : null}
    </div>
  )
}
