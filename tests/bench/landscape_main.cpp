#include "tests/bench/landscape.h"

#include <cstdlib>
#include <iostream>

// Writes the template that the benchmarks measure, for programs of others and for the window: landscape <resources>
int main(int argc, char **argv)
{
    if (argc != 2 || std::atoi(argv[1]) < 10) {
        std::cerr << "usage: cirro_landscape <resources, at least 10>\n";
        return 2;
    }
    std::cout << cirro::bench::landscape(std::atoi(argv[1]));
}
