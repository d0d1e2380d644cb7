import { dayOf } from '../../shared/basics/day'
import { paperForm } from '../../shared/exchange/forms/paper/paperForm'
import type { SentReturn } from '../../shared/exchange/forms/sentReturn'
import { documentName } from '../../shared/reports/documentName'
import { buildWord } from './buildWord'

/** A return as a Word file to print and to write on, with the name it is offered under. A long form takes seconds. */
export async function writePaperForm(
  sentReturn: SentReturn,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { partnership, organisation, madeAt } = sentReturn.facts
  const document = `${organisation.name} form to fill in`
  return {
    name: documentName({ partnership: partnership.name, document, on: dayOf(madeAt), ending: 'docx' }),
    bytes: await buildWord(paperForm(sentReturn)),
  }
}
