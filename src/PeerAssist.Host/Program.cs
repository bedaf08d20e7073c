Console.WriteLine("peerassist");
