import { attachedLimits, sizeText } from '../../shared/basics/attachedFile'
import { impossible } from '../../shared/basics/result'
import type { AttachmentNotHere, AttachReply } from '../../shared/bridge'

type Refused = Extract<AttachReply, { kind: 'refused' }>

/** Why a file was not attached, with what is safe and what to do. */
export function explainRefused({ name, why }: Refused): string {
  switch (why) {
    case 'program':
      return `${name} is a program or a script, so it was not attached. Your answer is safe. Attach a document or a picture instead.`
    case 'empty':
      return `${name} has nothing in it, so it was not attached. Your answer is safe. Check that it is the file you meant.`
    case 'tooLarge':
      return `${name} is larger than ${sizeText(attachedLimits.bytes)}, so it was not attached. Your answer is safe. Say where it is kept instead, or attach a smaller copy.`
    case 'cannotRead':
      return `${name} could not be read, so it was not attached. Your answer is safe. Close it in other programs, check that its disk or stick is still there, then try again.`
    case 'removed':
      return `${name} was removed from this partnership for good, so it was not attached again. Your answer is safe. Attach a copy without what had to go.`
    case 'diskIsFull':
      return `The disk is full, so ${name} was not attached. Your answer is safe. Free some space, then try again.`
    case 'cannotWrite':
      return `The disk did not take ${name}, so it was not attached. Your answer is safe. Try again, or say where it is kept instead.`
    default:
      return impossible(why)
  }
}

/** Why no copy of an attached file can be saved, with what is safe and what to do. */
export const explainNotHere = (name: string, { kind }: AttachmentNotHere): string =>
  kind === 'missing'
    ? `${name} is not on this computer. It was not sent with the file that named it, or was taken out of the app’s folder. The answer is safe. Ask the person who attached it, or attach it again.`
    : `${name} is damaged on this computer: it is no longer the file that was attached. The answer and all other files are safe. Attach it again, or look for it where the evidence is kept.`
