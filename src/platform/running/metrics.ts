import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Sockets } from '../live/sockets.js';

interface RequestSeen {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

/**
 * Figures for the operator. A label is one of a closed list that says nothing of anybody: no agency, person, board or
 * case, nor anything that is known only to some of those who work with one.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;

  private readonly counted = new Map<string, { observe: (seconds: number) => void }>();

  constructor(sockets: Sockets) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'samverka_request_seconds',
      help: 'Requests answered, by route pattern',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    });
    new Gauge({
      name: 'samverka_connections',
      help: 'Open live connections',
      registers,
      collect() {
        this.set(sockets.here().length);
      },
    });
  }

  countRequest({ method, route, status }: RequestSeen, seconds: number): void {
    const name = `${method} ${route} ${String(status)}`;
    const known = this.counted.get(name) ?? this.requests.labels({ method, route, status: String(status) });
    this.counted.set(name, known); // a closed list, as the labels are
    known.observe(seconds);
  }
}
