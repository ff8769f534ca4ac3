SELECT keep_to_customer('contracts'), keep_to_customer('purchases');
