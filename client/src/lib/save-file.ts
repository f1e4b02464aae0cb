/** Hands a file to the browser, to be saved where it saves files. */
export function saveFile({ name, content }: { name: string; content: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href); // not before the browser has begun to read it
  }, 60_000);
}
