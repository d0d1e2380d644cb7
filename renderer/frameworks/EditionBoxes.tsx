import { changeWords } from '../../shared/frameworks/editFramework'
import { TextAnswer } from '../view/TextAnswer'
import type { PageProps } from './EditorParts'

/** The number and the name of the edition. */
export const EditionBoxes = ({ framework, edit }: Pick<PageProps, 'framework' | 'edit'>) => (
  <>
    <TextAnswer
      label="Number of the edition"
      hint="Letters, figures and points only, such as 2026.1. No two editions have the same."
      lines="one"
      recorded={framework.edition}
      onKeep={(text) =>
        edit('change the number of the edition', (present) => changeWords(present, { edition: text.trim() }), 'typed')
      }
    />
    <TextAnswer
      label="Name of the edition"
      hint="What people call it, such as 2026 edition."
      lines="one"
      recorded={framework.editionLabel}
      onKeep={(editionLabel) =>
        edit('rename the edition', (present) => changeWords(present, { editionLabel }), 'typed')
      }
    />
  </>
)
