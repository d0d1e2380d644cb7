import { type Day, longDay } from '../../shared/basics/day'
import type { PackForm } from '../../shared/commandLine'
import type { Cycle } from '../../shared/cycles/cycle'

const howTo: Readonly<Record<PackForm, string>> = {
  pack: 'Open the attached file in Partnership Self-Assessment. It opens at your return. When you have signed it off, save the file to send back and reply with it.',
  page: 'Save the attached file to your computer and open it: it opens in your web browser, and needs no internet. When you are done, press “Save the file to send back” and reply with the file it saves.',
  workbook: 'Open the attached workbook in Excel or LibreOffice. Fill in the white cells, save it, and reply with it.',
  paper: 'Print the attached form and write on it, or type in it. Send it back by post or as a scan.',
}

/** The message that goes with the files on a day: when the return is due, or was, and what to do with the file. */
export const coveringWords = (
  { title, closesOn }: Pick<Cycle, 'title' | 'closesOn'>,
  form: PackForm,
  asAt: Day,
): string =>
  [
    `${title}: your return`,
    '',
    closesOn < asAt
      ? `The attached return was due on ${longDay(closesOn)}. Please return it as soon as you can.`
      : `Please complete the attached return by ${longDay(closesOn)}.`,
    howTo[form],
    'Please do not name any child, parent or member of staff in it.',
  ].join('\n')
