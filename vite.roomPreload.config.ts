import { defineConfig } from 'vite'

/** The preload script of the room’s page, a file of its own as the other one is. */
export default defineConfig({
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/roomPreload.ts',
    outDir: 'out/app',
    emptyOutDir: false,
    target: 'chrome130',
    reportCompressedSize: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'roomPreload.cjs', codeSplitting: false } },
  },
})
