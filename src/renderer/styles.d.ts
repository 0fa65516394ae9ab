// Style sheets are imported for their effect alone.
declare module '*.css';

// Vite gives the address of what it has built of a worker.
declare module '*?worker&url' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: it is Vite that exports it
  export default address;
}
