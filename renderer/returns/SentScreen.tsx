import './returns.css'
import { longDay } from '../../shared/basics/day'
import type { ReturnId } from '../../shared/returns/answer'
import { dueOn } from '../../shared/returns/auditReturn'
import { today } from '../host/clock'
import { Button } from '../ui/Button'
import { EncryptChoice } from '../view/EncryptChoice'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { Receipt } from './Receipt'
import { WithReturn } from './WithReturn'

type Exports = { readonly onWord: (returnId: ReturnId) => void; readonly onFile: (returnId: ReturnId) => void }

/** What happens after sign-off: the file to send back, the Word copy, and that it can still be changed. */
export function SentScreen({ returnId, onWord, onFile }: { readonly returnId: ReturnId } & Exports) {
  useScreenCommands('screen', { export: () => onWord(returnId) })
  return (
    <WithReturn returnId={returnId}>
      {({ auditReturn, organisation, cycle }) => (
        <div className="stack measure">
          <ScreenHeading title="Your return is signed off" partnership={organisation.name} />
          <p>
            {organisation.name} – {cycle.title}.{' '}
            {auditReturn.signOff
              ? `Signed off by ${auditReturn.signOff.name}, ${auditReturn.signOff.role}, on ${longDay(auditReturn.signOff.on)}.`
              : ''}
          </p>
          {auditReturn.gapsReason ? <p>Sent with gaps, because: {auditReturn.gapsReason}</p> : null}
          <h2 className="no-print">Two things to keep and to send</h2>
          <div className="no-print">
            <EncryptChoice />
          </div>
          <div className="row no-print">
            <Button look="primary" onPress={() => onFile(auditReturn.id)}>
              Save the file to send back
            </Button>
            <Button keys="Ctrl+E" onPress={() => onWord(auditReturn.id)}>
              Save a Word copy
            </Button>
          </div>
          <p className="hint no-print">The file holds this return alone: nothing of any other organisation is in it.</p>
          <Receipt auditReturn={auditReturn} />
          <p className="no-print">
            {dueOn(auditReturn, cycle) < today()
              ? `Returns were due on ${longDay(dueOn(auditReturn, cycle))}. Ask the partnership before you open and change yours.`
              : `You can still open and change your return until ${longDay(dueOn(auditReturn, cycle))}.`}{' '}
            If you do, sign it off and send the new file.
          </p>
          <div className="no-print">
            <Button onPress={() => go({ screen: 'return', returnId })}>Back to the return</Button>
          </div>
        </div>
      )}
    </WithReturn>
  )
}
