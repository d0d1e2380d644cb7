import type { Framework } from '../../shared/frameworks/framework'
import { Button } from '../ui/Button'
import { saveJson, saveWorkbook } from './files'

/** Saves a framework as a file: for this program, or for Excel. */
export const ExportButtons = ({ framework, name }: { readonly framework: Framework; readonly name: string }) => (
  <>
    <Button look="link" name={`Save as an Excel workbook: ${name}`} onPress={() => void saveWorkbook(framework)}>
      Save as an Excel workbook
    </Button>
    <Button look="link" name={`Save as a framework file: ${name}`} onPress={() => void saveJson(framework)}>
      Save as a framework file
    </Button>
  </>
)
