import { useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { ReopenOffer } from '../../shared/challenges/ledger'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { go } from '../view/viewState'
import { ActForm } from './ActForm'
import { leaveClosedAct, reopenAct } from './closingActs'

/** The closed questions that are rated lower now, each the way to where it is decided. */
export const OffersLine = ({ offers }: { readonly offers: readonly ReopenOffer[] }) =>
  offers.length === 0 ? null : (
    <section className="notice stack-small" aria-labelledby="reopen-offers">
      <h2 id="reopen-offers">
        {counted(offers.length, 'settled question')} {offers.length === 1 ? 'is' : 'are'} rated lower now
      </h2>
      <ul className="bulleted">
        {offers.map(({ challenge, was, now }) => (
          <li key={challenge.id}>
            <Button look="link" onPress={() => go({ screen: 'challenge', challengeId: challenge.id })}>
              {challenge.raised.question}
            </Button>{' '}
            It was {was.label} when it was settled, and is {now.label} now.
          </li>
        ))}
      </ul>
    </section>
  )

/** CF9 on the page of one question: open it again, or leave it closed and say why. */
export function OfferHere({ offer }: { readonly offer: ReopenOffer }) {
  const [doing, setDoing] = useState<'nothing' | 'reopen' | 'leave'>('nothing')
  const { was, now, challenge } = offer
  const act = doing === 'reopen' ? reopenAct(challenge.id) : doing === 'leave' ? leaveClosedAct(offer) : null
  return (
    <section className="notice stack-small" aria-labelledby="rated-lower">
      <h2 id="rated-lower">It is rated lower now</h2>
      <p>
        The organisation rates itself <Chip level={now} />. It was <Chip level={was} /> when this was settled.
      </p>
      {act ? (
        <ActForm key={act.id} challengeId={challenge.id} act={act} onDone={() => setDoing('nothing')} />
      ) : (
        <div className="row no-print">
          <Button look="primary" onPress={() => setDoing('reopen')}>
            Reopen it
          </Button>
          <Button onPress={() => setDoing('leave')}>Leave it closed, because…</Button>
        </div>
      )}
    </section>
  )
}
