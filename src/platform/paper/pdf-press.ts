import { Injectable } from '@nestjs/common';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

/** A document, as a Typst template that reads `data`, and what stands in it. */
export interface Print {
  /** Shown by readers as the name of the document. */
  readonly title: string;
  readonly template: string;
  /** Handed over as JSON: whatever people have written in it is text, and never markup. */
  readonly data: object;
}

/** How many compilations what was set last is remembered for. */
const remembered = 5;

/** Sets documents as tagged PDF/A-2a (ISO 19005-2): they can be listened to, and read in fifty years. */
@Injectable()
export class PdfPress {
  private compiler: NodeCompiler | undefined;

  print({ title, template, data }: Print): Buffer {
    this.compiler ??= NodeCompiler.create();
    const inputs = { data: JSON.stringify({ ...data, title }) };
    const pdf = this.compiler.pdf({ mainFileContent: head + template, inputs }, { pdfStandard: PdfStandard.A_2a });
    this.compiler.evictCache(remembered);
    return pdf;
  }
}

/** What all documents have: A4, in Swedish, with a number on each page. */
const head = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set page(paper: "a4", margin: 24mm, footer: context align(center, text(9pt)[#data.title · #counter(page).display("1 (1)", both: true)]))
#set text(lang: "sv", size: 11pt)
#set par(leading: 0.7em)
`;
