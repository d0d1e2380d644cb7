import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'

/** What a development runtime carries and a packaged program must not. */
const leftovers = [
  'resources/default_app.asar',
  'Contents/Resources/default_app.asar',
  '.ready',
  'version',
  'electron.d.ts',
]

/**
 * electron-builder's hook: takes the leftovers of the runtime's folder out of the packaged program.
 * @param {{ appOutDir: string, electronPlatformName: string, packager: { appInfo: { productFilename: string } } }} packed
 */
export default function afterPack({ appOutDir, electronPlatformName, packager }) {
  const inner = electronPlatformName === 'darwin' ? `${packager.appInfo.productFilename}.app` : '.'
  for (const folder of [appOutDir, path.join(appOutDir, inner)])
    for (const place of leftovers) {
      const file = path.join(folder, place)
      if (existsSync(file)) rmSync(file)
    }
}
