SELECT keep_to_customer('interactions');
