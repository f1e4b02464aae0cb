import { Injectable } from '@nestjs/common';
import type { CardView } from '../../contract/cards.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { CaseTitlesService } from '../cases/case-titles.service.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { cardsOf, type Which } from './cards.queries.js';

/** Cards as the viewer sees them, to be read: what they are called, and what is written behind them. */
@Injectable()
export class CardsService {
  constructor(
    private readonly titles: CaseTitlesService,
    private readonly streams: StreamsService,
  ) {}

  of(transaction: Transaction, which: Which): Promise<CardView[]> {
    return cardsOf(transaction, which, this.titles);
  }

  /** The streams behind a card in which anything is written. */
  openIn(transaction: Transaction, { streams }: CardView): Promise<OpenStream[]> {
    return this.streams.open(
      transaction,
      streams.map(({ streamId: id, ...rest }) => ({ id, ...rest })),
    );
  }
}
