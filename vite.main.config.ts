import { defineConfig } from 'vite'
import { pageProgram } from './vite.page.config.ts'

/** The main process: one ES module, with everything but Electron and Node bundled. */
export default defineConfig({
  plugins: [pageProgram()],
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/main.ts',
    outDir: 'out/app',
    emptyOutDir: false,
    target: 'node20',
    reportCompressedSize: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js', chunkFileNames: 'main-[name]-[hash].js' } },
  },
})
